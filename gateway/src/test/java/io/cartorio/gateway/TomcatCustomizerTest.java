package io.cartorio.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.upload.UploadSettings;
import io.cartorio.platform.StartRefused;
import io.cartorio.platform.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class TomcatCustomizerTest {
  private final TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.1.2.3"})
  void openToAllIsRefused(String address) {
    assertThatThrownBy(() -> customizer(Map.of("address", address)).customize(factory))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> assertThat(refused.cure()).contains("open-beyond-loopback=true"));
  }

  @Test
  void openToAllIsTakenWhereASettingSaysSo() {
    customizer(Map.of("address", "0.0.0.0", "open-beyond-loopback", "true")).customize(factory);

    assertThat(factory.getAddress()).isNotNull();
  }

  @Test
  void loopbackIsTaken() {
    customizer(Map.of()).customize(factory);

    assertThat(factory.getPort()).isEqualTo(9000);
    assertThat(factory.getAddress()).matches(address -> address.isLoopbackAddress());
  }

  @Test
  void withAKeyEveryAddressIsTaken() {
    customizer(Map.of("address", "0.0.0.0"), false).customize(factory);

    assertThat(factory.getAddress()).isNotNull();
  }

  private static TomcatCustomizer customizer(Map<String, String> settings) {
    return customizer(settings, true);
  }

  private static TomcatCustomizer customizer(Map<String, String> settings, boolean open) {
    return new TomcatCustomizer(
        Settings.bind("cartorio.gateway", GatewaySettings.class, settings),
        Settings.bind("cartorio.gateway.upload", UploadSettings.class, Map.of()),
        () -> open);
  }
}
