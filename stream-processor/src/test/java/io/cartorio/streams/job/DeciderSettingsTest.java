package io.cartorio.streams.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import io.cartorio.streams.job.plan.Timeouts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(45)),
                new Webhooks(
                    Duration.ofSeconds(10),
                    Duration.ofHours(6),
                    Duration.ofDays(3),
                    Duration.ofDays(7),
                    Duration.ofHours(1))));
  }

  @Test
  void mapping() {
    assertThat(
            Settings.bindAll(
                "cartorio.jobs",
                DeciderSettings.class,
                Map.ofEntries(
                    Map.entry("retention", "2h"),
                    Map.entry("max-age", "3d"),
                    Map.entry("stub-retention", "4h"),
                    Map.entry("max-deferral", "5m"),
                    Map.entry("retries.max-attempts", "6"),
                    Map.entry("retries.base", "7s"),
                    Map.entry("retries.max", "8m"),
                    Map.entry("retries.purge-max", "9m"),
                    Map.entry("timeouts.read-text", "10s"),
                    Map.entry("timeouts.further-image", "13s"),
                    Map.entry("timeouts.no-work", "11s"),
                    Map.entry("timeouts.purge", "12s"),
                    Map.entry("timeouts.deliver", "14s"),
                    Map.entry("webhooks.base", "1s"),
                    Map.entry("webhooks.max", "2h"),
                    Map.entry("webhooks.try-for", "4d"),
                    Map.entry("webhooks.keep-owed", "5d"),
                    Map.entry("webhooks.grace", "6m"))))
        .isEqualTo(
            new DeciderSettings(
                Duration.ofHours(2),
                Duration.ofDays(3),
                Duration.ofHours(4),
                Duration.ofMinutes(5),
                new Retries(6, Duration.ofSeconds(7), Duration.ofMinutes(8), Duration.ofMinutes(9)),
                new Timeouts(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(13),
                    Duration.ofSeconds(11),
                    Duration.ofSeconds(12),
                    Duration.ofSeconds(14)),
                new Webhooks(
                    Duration.ofSeconds(1),
                    Duration.ofHours(2),
                    Duration.ofDays(4),
                    Duration.ofDays(5),
                    Duration.ofMinutes(6))));
  }

  @Test
  void aStubOutlivesIntake() {
    assertThatThrownBy(() -> bind(Map.of("stub-retention", "1h")))
        .rootCause()
        .hasMessageContaining("cartorio.jobs.stub-retention must be at least PT1H30M");
  }

  @Test
  void aTimeoutIsPositive() {
    assertThatThrownBy(() -> bind(Map.of("timeouts.read-text", "0s")))
        .rootCause()
        .hasMessageContaining("cartorio.jobs.timeouts.read-text");
  }

  @Test
  void whatIsStillTriedIsStillThere() {
    assertThatThrownBy(() -> bind(Map.of("webhooks.try-for", "8d")))
        .rootCause()
        .hasMessageContaining("cartorio.jobs.webhooks.keep-owed");
  }

  @Test
  void aWaitIsNotLongerThanTheLongest() {
    assertThatThrownBy(() -> bind(Map.of("webhooks.max", "9s")))
        .rootCause()
        .hasMessageContaining("cartorio.jobs.webhooks.max");
  }

  private static DeciderSettings bind(Map<String, String> settings) {
    return Settings.bind("cartorio.jobs", DeciderSettings.class, settings);
  }
}
