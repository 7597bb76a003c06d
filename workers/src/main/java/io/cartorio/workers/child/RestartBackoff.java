package io.cartorio.workers.child;

import java.time.Duration;

/**
 * When the next child may start: at once after the first death, then later with each death in a
 * row, to a bound. Not thread-safe.
 */
final class RestartBackoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private int deathsInARow;

  void died() {
    deathsInARow = Math.min(deathsInARow + 1, 30);
  }

  void succeeded() {
    deathsInARow = 0;
  }

  Duration pause() {
    if (deathsInARow < 2) {
      return Duration.ZERO;
    }
    Duration pause = FIRST.multipliedBy(1L << Math.min(deathsInARow - 2, 10));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
