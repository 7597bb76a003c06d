package io.cartorio.workers.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ChildSettingsTest {
  private static ChildSettings bound(Map<String, String> settings) {
    return Settings.bind("cartorio.workers.child", ChildSettings.class, settings);
  }

  @Test
  void the_defaults_hold_when_nothing_is_set() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new ChildSettings(
                2,
                DataSize.ofMegabytes(128),
                DataSize.ofMegabytes(1536),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                null));
  }

  @Test
  void every_setting_has_a_name() {
    assertThat(
            bound(
                Map.of(
                    "processes", "3",
                    "heap", "64MB",
                    "memory", "1GB",
                    "deadline", "5s",
                    "start-timeout", "6s",
                    "idle", "7s",
                    "archive", "/tmp/child.jsa")))
        .isEqualTo(
            new ChildSettings(
                3,
                DataSize.ofMegabytes(64),
                DataSize.ofGigabytes(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(6),
                Duration.ofSeconds(7),
                Path.of("/tmp/child.jsa")));
  }
}
