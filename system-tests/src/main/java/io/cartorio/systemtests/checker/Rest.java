package io.cartorio.systemtests.checker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A run whose last tasks and purges may still be under way. */
public final class Rest {
  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

  private Rest() {}

  /** Judges again and again until nothing is wrong; what still is after {@code limit}, stays so. */
  public static List<Finding> await(String brokers, Path content, Ledger ledger, Duration limit)
      throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    List<Finding> findings = CheckerMain.judge(brokers, content, ledger);
    while (!findings.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      findings = CheckerMain.judge(brokers, content, ledger);
    }
    return findings;
  }
}
