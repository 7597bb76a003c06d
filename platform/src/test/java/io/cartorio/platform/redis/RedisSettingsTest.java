package io.cartorio.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.nio.file.Path;
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
                Map.of(
                    "uri", "rediss://redis:6380",
                    "username", "cartorio",
                    "password", "word",
                    "trust", "/etc/cartorio/ca.pem",
                    "timeout", "5s")))
        .isEqualTo(
            new RedisSettings(
                "rediss://redis:6380",
                "cartorio",
                "word",
                Path.of("/etc/cartorio/ca.pem"),
                Duration.ofSeconds(5)));
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertRefused(Map.of("username", "cartorio"), "needs cartorio.redis.password");
    assertRefused(Map.of("trust", "/etc/ca.pem"), "has no use without TLS");
  }

  private static void assertRefused(Map<String, String> settings, String reason) {
    assertThatThrownBy(() -> Settings.bind("cartorio.redis", RedisSettings.class, settings))
        .rootCause()
        .hasMessageContaining(reason);
  }

  @Test
  void aPasswordIsNotPrinted() {
    assertThat(RedisSettings.at("redis://:word@redis:6380").toString()).doesNotContain("word@");
  }
}
