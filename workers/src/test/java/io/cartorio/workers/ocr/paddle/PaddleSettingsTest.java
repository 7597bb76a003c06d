package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaddleSettingsTest {

  private static final String PREFIX = "cartorio.ocr.paddle";

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, PaddleSettings.class, Map.of()))
        .isEqualTo(PaddleSettings.defaults());
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> all =
        Map.of(
            "longest-side", "1280",
            "shortest-side", "320",
            "max-lines", "50",
            "min-confidence", "0.25");

    assertThat(Settings.bind(PREFIX, PaddleSettings.class, all))
        .isEqualTo(new PaddleSettings(1280, 320, 50, 0.25));
  }

  @Test
  void sidesThatContradictEachOtherStopTheStart() {
    assertThatThrownBy(() -> new PaddleSettings(640, 960, 600, 0.5))
        .hasMessageContaining("shortest-side is at most longest-side");
  }
}
