package io.cartorio.streams.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * How unreliable the model world is: everything until {@code healsAt}, and then nothing, so that
 * what has not come to its end by then can.
 */
final class Chaos {
  private final Random random;
  private final Instant healsAt;

  Chaos(Random random, Instant healsAt) {
    this.random = random;
    this.healsAt = healsAt;
  }

  boolean reigns(Instant now) {
    return now.isBefore(healsAt);
  }

  /** True once in {@code times}, while chaos reigns. */
  boolean strikes(Instant now, int times) {
    return reigns(now) && random.nextInt(times) == 0;
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }

  int dice(int sides) {
    return random.nextInt(sides);
  }

  /** How long a record takes: mostly a moment, sometimes long enough to be overtaken. */
  Duration transit(Instant now) {
    return strikes(now, 5) ? upTo(Duration.ofMinutes(5)) : upTo(Duration.ofMillis(50));
  }
}
