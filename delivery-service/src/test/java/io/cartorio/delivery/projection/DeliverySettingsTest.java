package io.cartorio.delivery.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliverySettingsTest {
  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.delivery", DeliverySettings.class, Map.of()))
        .isEqualTo(DeliverySettings.standard());
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> settings =
        Map.of(
            "result-time", "1m",
            "events-time", "2d",
            "most-events", "10",
            "grace", "3m",
            "session-timeout", "10s");

    assertThat(Settings.bindAll("cartorio.delivery", DeliverySettings.class, settings))
        .isEqualTo(
            new DeliverySettings(
                Duration.ofMinutes(1),
                Duration.ofDays(2),
                10,
                Duration.ofMinutes(3),
                Duration.ofSeconds(10)));
  }
}
