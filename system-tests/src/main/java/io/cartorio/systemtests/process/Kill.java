package io.cartorio.systemtests.process;

import java.time.Duration;

/** {@code kill -9}. */
public final class Kill {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Kill() {}

  /** Ends the process at once, and returns when it is gone. */
  public static void now(ProcessHandle process) {
    process.destroyForcibly();
    Await.until(LIMIT, () -> !process.isAlive(), () -> "process " + process.pid() + " lives on");
  }
}
