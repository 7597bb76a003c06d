package io.cartorio.delivery.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepSettingsTest {
  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.sweep", SweepSettings.class, Map.of()))
        .isEqualTo(SweepSettings.standard());
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> settings =
        Map.of("enabled", "false", "every", "1m", "older-than", "2h", "most", "5");

    assertThat(Settings.bindAll("cartorio.sweep", SweepSettings.class, settings))
        .isEqualTo(new SweepSettings(false, Duration.ofMinutes(1), Duration.ofHours(2), 5));
  }
}
