package io.cartorio.delivery.sweep;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled whether this process sweeps at all
 * @param every how often
 * @param olderThan how old a job's first bytes are before anybody asks about it: older than any
 *     upload takes, and, so that little is asked in vain, than jobs are kept
 * @param most jobs that are asked about in one go
 */
@Validated
@ConfigurationProperties("cartorio.sweep")
public record SweepSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("15m") Duration every,
    @DefaultValue("26h") Duration olderThan,
    @DefaultValue("10000") @Min(1) int most) {

  /** All by default. */
  public static SweepSettings standard() {
    return new SweepSettings(true, Duration.ofMinutes(15), Duration.ofHours(26), 10_000);
  }
}
