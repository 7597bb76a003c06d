package io.cartorio.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.testing.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySettingsTest {
  private static final String PREFIX = "cartorio.keys";
  private static final String KEY = "0123456789abcdef01234567";

  @TempDir private Path folder;

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, KeySettings.class, Map.of()))
        .isEqualTo(new KeySettings("", "", "admin", 2, Duration.ofDays(1)));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                PREFIX,
                KeySettings.class,
                Map.of(
                    "first", KEY,
                    "first-file", "/run/key",
                    "first-owner", "ana",
                    "per-owner", "5",
                    "overlap", "1h")))
        .isEqualTo(new KeySettings(KEY, "/run/key", "ana", 5, Duration.ofHours(1)));
  }

  @Test
  void aFileHoldsTheSameKeyAsAValue() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), KEY + "\n");

    assertThat(with("", file.toString()).firstKey()).contains(KEY);
    assertThat(with(KEY, "").firstKey()).contains(KEY);
    assertThat(with("", "").firstKey()).isEmpty();
  }

  @Test
  void whatIsNoKeyStopsTheStart() {
    for (KeySettings wrong :
        new KeySettings[] {
          with("short", ""),
          with(KEY + " x", ""),
          with(KEY, "/run/key"),
          with("", folder.resolve("absent").toString()),
          with("a".repeat(201), "")
        }) {
      assertThatThrownBy(wrong::firstKey).isInstanceOf(StartRefused.class);
    }
  }

  @Test
  void theKeyIsNotPrinted() {
    assertThat(with(KEY, "").toString()).doesNotContain(KEY);
  }

  private static KeySettings with(String first, String file) {
    return new KeySettings(first, file, "admin", 2, Duration.ofDays(1));
  }
}
