package io.cartorio.platform.content.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreSettingsTest {
  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.content", StoreSettings.class, Map.of()))
        .isEqualTo(new StoreSettings(StoreSettings.Kind.FILES));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(Settings.bindAll("cartorio.content", StoreSettings.class, Map.of("kind", "s3")))
        .isEqualTo(new StoreSettings(StoreSettings.Kind.S3));
  }
}
