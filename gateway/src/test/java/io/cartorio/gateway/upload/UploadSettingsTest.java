package io.cartorio.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class UploadSettingsTest {
  private static final String PREFIX = "cartorio.gateway.upload";

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, UploadSettings.class, Map.of()))
        .isEqualTo(
            new UploadSettings(
                DataSize.ofMegabytes(20),
                DataSize.ofMegabytes(100),
                DataSize.ofMegabytes(200),
                DataSize.ofMegabytes(1),
                DataSize.ofKilobytes(8),
                200,
                DataSize.ofKilobytes(4),
                Duration.ofSeconds(120),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10)));
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> settings =
        Map.of(
            "image", "1MB",
            "document", "9MB",
            "batch", "11MB",
            "form", "2KB",
            "field", "3B",
            "parts", "4",
            "part-header", "5B",
            "longest", "6s",
            "silence", "7s",
            "lingering", "8s");

    assertThat(Settings.bindAll(PREFIX, UploadSettings.class, settings))
        .isEqualTo(
            new UploadSettings(
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(9),
                DataSize.ofMegabytes(11),
                DataSize.ofKilobytes(2),
                DataSize.ofBytes(3),
                4,
                DataSize.ofBytes(5),
                Duration.ofSeconds(6),
                Duration.ofSeconds(7),
                Duration.ofSeconds(8)));
  }

  @Test
  void onlySeveralImagesMayBeLargerThanOne() {
    UploadSettings settings = Settings.bind(PREFIX, UploadSettings.class, Map.of());

    assertThat(settings.total(FileRule.IMAGE)).isEqualTo(DataSize.ofMegabytes(21).toBytes());
    assertThat(settings.total(FileRule.IMAGES)).isEqualTo(DataSize.ofMegabytes(101).toBytes());
    assertThat(settings.total(FileRule.BATCH)).isEqualTo(DataSize.ofMegabytes(201).toBytes());
  }
}
