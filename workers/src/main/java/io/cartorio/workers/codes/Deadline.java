package io.cartorio.workers.codes;

import java.time.Duration;

/**
 * When to give up on a picture. The counts of what is tried bound it before this does, which is
 * here for a picture that nobody thought of: an answer should not depend on how busy a machine is.
 */
final class Deadline {
  private static final long LIMIT = Duration.ofSeconds(3).toNanos();

  private final long start = System.nanoTime();

  boolean isOver() {
    return System.nanoTime() - start > LIMIT;
  }
}
