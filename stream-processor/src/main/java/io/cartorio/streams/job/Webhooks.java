package io.cartorio.streams.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long, and how often, the news of a job's end is tried. By default 10 s, 20 s, 40 s and so on
 * to 6 hours, for three days: 21 attempts or so, for a hash of task and attempt takes up to half of
 * each wait.
 *
 * @param base the longest wait after the first failure
 * @param max the longest wait of all, also of those a receiver asks for
 * @param tryFor from the job's end, or a call for redelivery, to its being given up
 * @param keepOwed how long after its end a job stays at the most while the news of it is owed, or
 *     is a dead letter
 * @param grace how long a job stays after the news of it was taken, so that its receiver can come
 *     for the result
 */
public record Webhooks(
    @DefaultValue("10s") Duration base,
    @DefaultValue("6h") Duration max,
    @DefaultValue("3d") Duration tryFor,
    @DefaultValue("7d") Duration keepOwed,
    @DefaultValue("1h") Duration grace) {
  public Webhooks {
    if (base.compareTo(Duration.ofMillis(2)) < 0) {
      throw new IllegalArgumentException("cartorio.jobs.webhooks.base must be at least 2ms");
    }
    if (max.compareTo(base) < 0) {
      throw new IllegalArgumentException(
          "cartorio.jobs.webhooks.max must be at least cartorio.jobs.webhooks.base");
    }
    if (tryFor.isNegative() || tryFor.compareTo(keepOwed) > 0) {
      throw new IllegalArgumentException(
          "cartorio.jobs.webhooks.keep-owed must be at least cartorio.jobs.webhooks.try-for:"
              + " what is still tried must still be there");
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException("cartorio.jobs.webhooks.grace must be at least 0s");
    }
  }

  /**
   * When the failed {@code task} is tried again. What its receiver asks for is held to the bound.
   */
  Instant retryAt(Instant now, TrackedTask task, @Nullable Instant asked) {
    Instant own =
        now.plus(Retries.backoff(task.id(), task.attempt(), task.failures() + 1, base, max));
    Instant latest = now.plus(max);
    Instant wanted = asked == null ? own : asked.isAfter(latest) ? latest : asked;
    return wanted.isAfter(own) ? wanted : own;
  }
}
