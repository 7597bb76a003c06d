package io.cartorio.streams.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.streams.job.plan.Timeouts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeciderSettingsTest {

  @Test
  void defaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new DeciderSettings(
                Duration.ofHours(24),
                Duration.ofDays(7),
                Duration.ofHours(3),
                Duration.ofHours(1),
                new Retries(
                    5, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10)),
                new Timeouts(
                    Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofMinutes(2))));
  }

  @Test
  void mapping() {
    assertThat(
            bind(
                Map.ofEntries(
                    Map.entry("cartorio.jobs.retention", "2h"),
                    Map.entry("cartorio.jobs.max-age", "3d"),
                    Map.entry("cartorio.jobs.stub-retention", "4h"),
                    Map.entry("cartorio.jobs.max-deferral", "5m"),
                    Map.entry("cartorio.jobs.retries.max-attempts", "6"),
                    Map.entry("cartorio.jobs.retries.base", "7s"),
                    Map.entry("cartorio.jobs.retries.max", "8m"),
                    Map.entry("cartorio.jobs.retries.purge-max", "9m"),
                    Map.entry("cartorio.jobs.timeouts.read-text", "10s"),
                    Map.entry("cartorio.jobs.timeouts.no-work", "11s"),
                    Map.entry("cartorio.jobs.timeouts.purge", "12s"))))
        .isEqualTo(
            new DeciderSettings(
                Duration.ofHours(2),
                Duration.ofDays(3),
                Duration.ofHours(4),
                Duration.ofMinutes(5),
                new Retries(6, Duration.ofSeconds(7), Duration.ofMinutes(8), Duration.ofMinutes(9)),
                new Timeouts(
                    Duration.ofSeconds(10), Duration.ofSeconds(11), Duration.ofSeconds(12))));
  }

  @Test
  void aStubOutlivesIntake() {
    assertThatThrownBy(() -> bind(Map.of("cartorio.jobs.stub-retention", "1h")))
        .rootCause()
        .hasMessageContaining("cartorio.jobs.stub-retention must be at least PT1H30M");
  }

  @Test
  void aTimeoutIsPositive() {
    assertThatThrownBy(() -> bind(Map.of("cartorio.jobs.timeouts.read-text", "0s")))
        .rootCause()
        .hasMessageContaining("cartorio.jobs.timeouts.read-text");
  }

  private static DeciderSettings bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("cartorio.jobs", DeciderSettings.class);
  }
}
