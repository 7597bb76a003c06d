package io.cartorio.workers.codes;

import java.time.Duration;

/** When to give up on a picture. A photo takes a tenth of this. */
final class Deadline {
  private static final long LIMIT = Duration.ofMillis(500).toNanos();

  private final long start = System.nanoTime();

  boolean isOver() {
    return System.nanoTime() - start > LIMIT;
  }
}
