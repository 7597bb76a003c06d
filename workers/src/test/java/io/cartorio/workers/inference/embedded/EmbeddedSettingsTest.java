package io.cartorio.workers.inference.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedSettingsTest {

  private static final String PREFIX = "cartorio.inference.embedded";

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, EmbeddedSettings.class, Map.of()))
        .isEqualTo(
            new EmbeddedSettings(
                Path.of(".cartorio/models"), Path.of("triton-models/document_classifier"), 0));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bind(
                PREFIX,
                EmbeddedSettings.class,
                Map.of("models", "/srv/models", "classifier", "/srv/classifier", "threads", "3")))
        .isEqualTo(new EmbeddedSettings(Path.of("/srv/models"), Path.of("/srv/classifier"), 3));
  }
}
