package io.cartorio.workers.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ImagingSettingsTest {
  private static ImagingSettings bound(Map<String, String> settings) {
    return Settings.bind("cartorio.workers.imaging", ImagingSettings.class, settings);
  }

  @Test
  void the_defaults_are_the_contracts_bounds() {
    assertThat(bound(Map.of()))
        .isEqualTo(new ImagingSettings(DataSize.ofMegabytes(20), 50_000_000, 2000));
  }

  @Test
  void every_setting_has_a_name() {
    assertThat(bound(Map.of("max-bytes", "1MB", "max-pixels", "100", "max-side", "640")))
        .isEqualTo(new ImagingSettings(DataSize.ofMegabytes(1), 100, 640));
  }
}
