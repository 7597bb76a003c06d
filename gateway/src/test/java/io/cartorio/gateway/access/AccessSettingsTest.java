package io.cartorio.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessSettingsTest {
  private static final String PREFIX = "cartorio.access";

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, AccessSettings.class, Map.of()))
        .isEqualTo(new AccessSettings(List.of(), List.of()));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                PREFIX,
                AccessSettings.class,
                Map.of(
                    "origins", "https://app.example,http://localhost:3000",
                    "trusted-proxies", "10.0.0.0/8,2001:db8::/32")))
        .isEqualTo(
            new AccessSettings(
                List.of("https://app.example", "http://localhost:3000"),
                List.of("10.0.0.0/8", "2001:db8::/32")));
  }

  @Test
  void aProxyIsTrustedByItsNetwork() {
    TrustedProxies trusted = new TrustedProxies(List.of("10.0.0.0/8", "2001:db8::/32", "::1"));

    for (String address : List.of("10.255.0.1", "2001:db8:1::2", "::1")) {
      assertThat(trusted.test(InetAddress.ofLiteral(address))).as(address).isTrue();
    }
    for (String address : List.of("11.0.0.1", "127.0.0.1", "2001:db9::1", "::2")) {
      assertThat(trusted.test(InetAddress.ofLiteral(address))).as(address).isFalse();
    }
    assertThat(new TrustedProxies(List.of()).test(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
  }
}
