package io.cartorio.streams.job;

import io.cartorio.streams.job.plan.Timeouts;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs live.
 *
 * @param retention from a job's end to its expiry
 * @param maxAge from a job's submit to its being given up
 * @param stubRetention from a job's removal to its being forgotten: outlives intake, so that a late
 *     repeat of its submit makes no second job
 * @param maxDeferral the longest a worker may put a task off
 */
@ConfigurationProperties("cartorio.jobs")
public record DeciderSettings(
    @DefaultValue("24h") Duration retention,
    @DefaultValue("7d") Duration maxAge,
    @DefaultValue("3h") Duration stubRetention,
    @DefaultValue("1h") Duration maxDeferral,
    @DefaultValue Retries retries,
    @DefaultValue Timeouts timeouts,
    @DefaultValue Webhooks webhooks) {
  /** Intake's records live an hour, and up to a segment longer. */
  private static final Duration LEAST_STUB_RETENTION = Duration.ofMinutes(90);

  public DeciderSettings {
    atLeast("retention", retention, Duration.ofMinutes(1));
    atLeast("max-age", maxAge, Duration.ofHours(1));
    atLeast("stub-retention", stubRetention, LEAST_STUB_RETENTION);
    atLeast("max-deferral", maxDeferral, retries.base());
  }

  private static void atLeast(String name, Duration value, Duration least) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException("cartorio.jobs." + name + " must be at least " + least);
    }
  }
}
