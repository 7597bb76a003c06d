package io.cartorio.gateway.capacity;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;

/**
 * Refuses work of a lane that is too full, before its bytes are read. Of a lane that nothing is
 * known of nothing is refused: then the gateway's own cap on open submissions holds.
 */
public final class BackPressure {
  private final CapacityBook book;
  private final CapacitySettings settings;

  public BackPressure(CapacityBook book, CapacitySettings settings) {
    this.book = book;
    this.settings = settings;
  }

  /**
   * @throws Refused when the lane has no room, with when it will have at the rate it drains
   */
  public void check(Lane lane) {
    book.lane(lane)
        .filter(state -> state.queued() >= settings.queued())
        .ifPresent(
            full -> {
              throw Refused.tooMany(retryAfter(full));
            });
  }

  private Duration retryAfter(LaneState full) {
    Duration wait =
        full.timeFor(full.queued() - settings.queued() + 1).orElse(settings.unknownRetryAfter());
    long seconds = (wait.toMillis() + 999) / 1000;
    return Duration.ofSeconds(
        Math.clamp(seconds, 1, Math.max(1, settings.longestRetryAfter().toSeconds())));
  }
}
