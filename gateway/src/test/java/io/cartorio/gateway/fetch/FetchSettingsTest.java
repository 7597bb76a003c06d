package io.cartorio.gateway.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FetchSettingsTest {
  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.gateway.fetch", FetchSettings.class, Map.of()))
        .isEqualTo(new FetchSettings(DataSize.ofMegabytes(20), Duration.ofSeconds(20)));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                "cartorio.gateway.fetch",
                FetchSettings.class,
                Map.of("largest", "5MB", "longest", "3s")))
        .isEqualTo(new FetchSettings(DataSize.ofMegabytes(5), Duration.ofSeconds(3)));
  }
}
