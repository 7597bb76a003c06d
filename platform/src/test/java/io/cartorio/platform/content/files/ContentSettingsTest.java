package io.cartorio.platform.content.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ContentSettingsTest {
  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.content", ContentSettings.class, Map.of()))
        .isEqualTo(ContentSettings.at(Path.of("data/content")));
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> settings =
        Map.of(
            "path", "/srv/cartorio",
            "fsync", "false",
            "disk-floor", "2GB",
            "temporary-age", "1h",
            "marker-age", "2d");

    assertThat(Settings.bindAll("cartorio.content", ContentSettings.class, settings))
        .isEqualTo(
            new ContentSettings(
                Path.of("/srv/cartorio"),
                false,
                DataSize.ofGigabytes(2),
                Duration.ofHours(1),
                Duration.ofDays(2)));
  }
}
