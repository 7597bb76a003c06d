package io.cartorio.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class WebhookSettingsTest {
  private static final String PREFIX = "cartorio.webhooks";

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, WebhookSettings.class, Map.of()))
        .isEqualTo(
            new WebhookSettings(
                Duration.ofSeconds(15),
                2,
                16,
                Duration.ofMillis(200),
                128,
                16,
                Duration.ofSeconds(2),
                5,
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                DataSize.ofKilobytes(256),
                Duration.ofHours(1),
                URI.create("http://localhost:9000"),
                Duration.ofSeconds(2),
                5));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                PREFIX,
                WebhookSettings.class,
                Map.ofEntries(
                    Map.entry("timeout", "1s"),
                    Map.entry("readers", "3"),
                    Map.entry("batch", "4"),
                    Map.entry("patience", "100ms"),
                    Map.entry("in-flight", "5"),
                    Map.entry("per-endpoint", "6"),
                    Map.entry("put-off", "7s"),
                    Map.entry("failures-to-open", "8"),
                    Map.entry("open-for", "9s"),
                    Map.entry("open-at-most", "1h"),
                    Map.entry("largest-body", "1KB"),
                    Map.entry("link-life", "2h"),
                    Map.entry("public-url", "https://cartorio.example/"),
                    Map.entry("lock", "3s"),
                    Map.entry("deliveries", "4"))))
        .isEqualTo(
            new WebhookSettings(
                Duration.ofSeconds(1),
                3,
                4,
                Duration.ofMillis(100),
                5,
                6,
                Duration.ofSeconds(7),
                8,
                Duration.ofSeconds(9),
                Duration.ofHours(1),
                DataSize.ofKilobytes(1),
                Duration.ofHours(2),
                URI.create("https://cartorio.example/"),
                Duration.ofSeconds(3),
                4));
  }

  @ParameterizedTest
  @CsvSource({"patience,2s", "open-at-most,1s", "public-url,somewhere"})
  void aContradictionIsRefused(String name, String value) {
    assertThatThrownBy(() -> Settings.bind(PREFIX, WebhookSettings.class, Map.of(name, value)))
        .rootCause()
        .hasMessageContaining("cartorio.webhooks." + name);
  }
}
