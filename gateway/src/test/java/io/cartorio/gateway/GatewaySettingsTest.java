package io.cartorio.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class GatewaySettingsTest {
  private static final String PREFIX = "cartorio.gateway";

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, GatewaySettings.class, Map.of()))
        .isEqualTo(
            new GatewaySettings(
                "127.0.0.1",
                9000,
                false,
                2000,
                256,
                DataSize.ofKilobytes(16),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                false));
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> settings = new HashMap<>();
    settings.put("address", "0.0.0.0");
    settings.put("port", "1");
    settings.put("open-beyond-loopback", "true");
    settings.put("connections", "2");
    settings.put("submissions", "8");
    settings.put("headers", "3KB");
    settings.put("sync-wait", "4s");
    settings.put("poll", "5s");
    settings.put("erase-wait", "6s");
    settings.put("grant-life", "7s");
    settings.put("secret-overlap", "9s");
    settings.put("noop-enabled", "true");

    assertThat(Settings.bindAll(PREFIX, GatewaySettings.class, settings))
        .isEqualTo(
            new GatewaySettings(
                "0.0.0.0",
                1,
                true,
                2,
                8,
                DataSize.ofKilobytes(3),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                Duration.ofSeconds(6),
                Duration.ofSeconds(7),
                Duration.ofSeconds(9),
                true));
  }

  @Test
  void effectiveSettingsAreAllNamed() {
    GatewaySettings settings = Settings.bind(PREFIX, GatewaySettings.class, Map.of());

    assertThat(EffectiveSettings.of(settings))
        .hasSize(GatewaySettings.class.getRecordComponents().length)
        .containsEntry("syncWait", "PT5M");
  }
}
