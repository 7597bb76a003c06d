package io.cartorio.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelemetrySettingsTest {
  private static final URI COLLECTOR = URI.create("http://collector:4318/v1/traces");

  @Test
  void nothingIsToldByDefault() {
    assertThat(Settings.bind("cartorio.telemetry", TelemetrySettings.class, Map.of()))
        .isEqualTo(
            new TelemetrySettings(
                null, 1.0, Duration.ofSeconds(2), Duration.ofSeconds(10), Map.of()));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                "cartorio.telemetry",
                TelemetrySettings.class,
                Map.of(
                    "traces", COLLECTOR.toString(),
                    "sampling", "0.25",
                    "every", "1s",
                    "timeout", "3s",
                    "headers.authorization", "Bearer word")))
        .isEqualTo(
            new TelemetrySettings(
                COLLECTOR,
                0.25,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Map.of("authorization", "Bearer word")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector:4318", "ftp://collector/v1/traces", "http:///v1/traces"})
  void whatIsNoAddressOfACollectorIsRefused(String traces) {
    assertThatThrownBy(
            () ->
                Settings.bind(
                    "cartorio.telemetry", TelemetrySettings.class, Map.of("traces", traces)))
        .rootCause()
        .hasMessageContaining("cartorio.telemetry.traces");
  }

  @Test
  void headersAreNotPrinted() {
    assertThat(
            Settings.bind(
                    "cartorio.telemetry",
                    TelemetrySettings.class,
                    Map.of("headers.authorization", "Bearer word"))
                .toString())
        .doesNotContain("word");
  }
}
