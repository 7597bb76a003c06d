package io.cartorio.streams.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulerSettingsTest {
  @Test
  void defaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new SchedulerSettings(
                Duration.ofMillis(250),
                2,
                256,
                64,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60)));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                "cartorio.scheduler",
                SchedulerSettings.class,
                Map.of(
                    "target-wait", "1s",
                    "initial-credit", "4",
                    "max-credit", "8",
                    "webhook-credit", "6",
                    "patience", "40s",
                    "silence", "2m")))
        .isEqualTo(
            new SchedulerSettings(
                Duration.ofSeconds(1), 4, 8, 6, Duration.ofSeconds(40), Duration.ofMinutes(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "target-wait,1ms",
    "initial-credit,0",
    "max-credit,1",
    "max-credit,1001",
    "webhook-credit,0",
    "webhook-credit,257",
    "patience,1s"
  })
  void aContradictionIsRefused(String name, String value) {
    assertThatThrownBy(() -> bind(Map.of(name, value)))
        .rootCause()
        .hasMessageContaining("cartorio.scheduler." + name);
  }

  private static SchedulerSettings bind(Map<String, String> settings) {
    return Settings.bind("cartorio.scheduler", SchedulerSettings.class, settings);
  }
}
