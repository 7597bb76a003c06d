package io.cartorio.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.StartRefused;
import io.cartorio.standalone.broker.BrokerSettings;
import io.cartorio.standalone.redis.RedisSettings;
import io.cartorio.standalone.workers.WorkersSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class StandaloneSettingsTest {
  private static final List<String> SMALL =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void defaults() {
    assertThat(SettingsReader.read(environment))
        .isEqualTo(
            new StandaloneSettings(
                Path.of(".cartorio/data"),
                DataSize.ofMegabytes(512),
                new BrokerSettings(0, false),
                new RedisSettings("redis-server", 0, DataSize.ofMegabytes(512)),
                new WorkersSettings(true, 0, SMALL, Duration.ofSeconds(20))));
  }

  @Test
  void everySettingIsRead() {
    set("data", "/var/lib/cartorio");
    set("disk-floor", "2GB");
    set("broker.port", "9092");
    set("broker.flush-every-message", "true");
    set("redis.binary", "/opt/redis");
    set("redis.port", "6379");
    set("redis.max-memory", "1GB");
    set("workers.enabled", "false");
    set("workers.port", "8083");
    set("workers.jvm-options", "-Xmx1g,-XX:+UseSerialGC");
    set("workers.stop-within", "1m");

    assertThat(SettingsReader.read(environment))
        .isEqualTo(
            new StandaloneSettings(
                Path.of("/var/lib/cartorio"),
                DataSize.ofGigabytes(2),
                new BrokerSettings(9092, true),
                new RedisSettings("/opt/redis", 6379, DataSize.ofGigabytes(1)),
                new WorkersSettings(
                    false, 8083, List.of("-Xmx1g", "-XX:+UseSerialGC"), Duration.ofMinutes(1))));
  }

  @Test
  void aPortThatCannotBeIsRefusedByName() {
    set("broker.port", "70000");

    assertThatThrownBy(() -> SettingsReader.read(environment))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cartorio.standalone.broker.port");
  }

  private void set(String name, String value) {
    environment.setProperty("cartorio.standalone." + name, value);
  }
}
