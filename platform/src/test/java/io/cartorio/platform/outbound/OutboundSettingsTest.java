package io.cartorio.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class OutboundSettingsTest {
  @Test
  void defaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new OutboundSettings(
                List.of(),
                List.of(),
                List.of("https", "http"),
                List.of("80", "443"),
                Duration.ofSeconds(5),
                64,
                256,
                32,
                100,
                DataSize.ofKilobytes(8)));
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> settings =
        Map.of(
            "allow", "10.1.0.0/16,fd00:1::/32",
            "refuse", "200.1.2.0/24",
            "schemes", "https",
            "ports", "443,8000-8999",
            "connect-timeout", "2s",
            "lookups", "8",
            "connections", "100",
            "connections-per-host", "10",
            "headers", "50",
            "header-line", "4KB");

    assertThat(Settings.bindAll("cartorio.outbound", OutboundSettings.class, settings))
        .isEqualTo(
            new OutboundSettings(
                List.of("10.1.0.0/16", "fd00:1::/32"),
                List.of("200.1.2.0/24"),
                List.of("https"),
                List.of("443", "8000-8999"),
                Duration.ofSeconds(2),
                8,
                100,
                10,
                50,
                DataSize.ofKilobytes(4)));
  }

  @ParameterizedTest
  @CsvSource({
    "allow,   10.0.0.1/8,  10.1.0.0/16",
    "allow,   internal,    10.1.0.0/16",
    "refuse,  300.0.0.0/8, 10.1.0.0/16",
    "ports,   0,           65535",
    "ports,   90-80,       65535",
    "ports,   https,       65535",
    "schemes, ftp,         https"
  })
  void whatCannotBeMeantStopsTheStart(String setting, String value, String hint) {
    assertThatThrownBy(() -> bind(Map.of(setting, value))).rootCause().hasMessageContaining(hint);
  }

  @Test
  void whatIsRefusedStaysSoUnlessItIsAllowed() {
    OutboundSettings settings =
        bind(Map.of("refuse", "200.1.0.0/16", "allow", "200.1.2.0/24,10.0.0.1"));

    assertThat(settings.addresses().contains(Calls.address("200.1.3.1"))).isFalse();
    assertThat(settings.addresses().contains(Calls.address("200.1.2.1"))).isTrue();
    assertThat(settings.addresses().contains(Calls.address("10.0.0.1"))).isTrue();
    assertThat(settings.addresses().contains(Calls.address("10.0.0.2"))).isFalse();
  }

  private static OutboundSettings bind(Map<String, String> settings) {
    return Settings.bind("cartorio.outbound", OutboundSettings.class, settings);
  }
}
