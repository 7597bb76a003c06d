package io.cartorio.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisSettingsTest {
  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.redis", RedisSettings.class, Map.of()))
        .isEqualTo(RedisSettings.at("redis://localhost:6379"));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                "cartorio.redis",
                RedisSettings.class,
                Map.of("uri", "redis://:word@redis:6380", "timeout", "5s")))
        .isEqualTo(new RedisSettings("redis://:word@redis:6380", Duration.ofSeconds(5)));
  }

  @Test
  void aPasswordIsNotPrinted() {
    assertThat(RedisSettings.at("redis://:word@redis:6380").toString()).doesNotContain("word@");
  }
}
