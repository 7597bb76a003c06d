package io.cartorio.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitSettingsTest {
  private static final String PREFIX = "cartorio.limits";

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, LimitSettings.class, Map.of()))
        .isEqualTo(new LimitSettings(400, 200, 200, 100, false));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                PREFIX,
                LimitSettings.class,
                Map.of(
                    "key-burst", "1",
                    "key-per-second", "0.5",
                    "address-burst", "2",
                    "address-per-second", "3",
                    "loopback", "true")))
        .isEqualTo(new LimitSettings(1, 0.5, 2, 3, true));
  }
}
