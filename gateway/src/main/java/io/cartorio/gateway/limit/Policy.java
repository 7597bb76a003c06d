package io.cartorio.gateway.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * A token bucket: it holds {@code burst} requests, and is filled again by {@code perSecond}.
 *
 * @param burst 0 for no limit
 * @param perSecond 0 for never
 */
public record Policy(int burst, double perSecond) {

  boolean isLimit() {
    return burst > 0;
  }

  /** How long an empty bucket takes to be full; nothing where it stays empty. */
  public Optional<Duration> window() {
    return until(burst);
  }

  /** How long it takes until there are {@code requests} more; nothing where they never come. */
  Optional<Duration> until(double requests) {
    return perSecond == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos((long) Math.max(0, requests / perSecond * 1e9)));
  }
}
