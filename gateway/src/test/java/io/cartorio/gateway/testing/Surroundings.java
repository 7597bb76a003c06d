package io.cartorio.gateway.testing;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisSettings;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.platform.testing.TestRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A real broker, a real Redis and a folder for the bytes. */
public final class Surroundings implements AutoCloseable {
  private final TestBroker broker = TestBroker.start();
  private final TestRedis redis = TestRedis.start();
  private final Redis client = new Redis(RedisSettings.at(redis.uri()));
  private final Path content;

  public Surroundings() throws IOException {
    content = Files.createTempDirectory("cartorio-content");
  }

  public TestBroker broker() {
    return broker;
  }

  public TestRedis redis() {
    return redis;
  }

  public Redis client() {
    return client;
  }

  /** Settings of a gateway in these surroundings, on a free port; {@code more} are stronger. */
  public String[] settings(String... more) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("cartorio.gateway.port", "0");
    settings.put("cartorio.gateway.noop-enabled", "true");
    settings.put("cartorio.instance", "gateway-it");
    settings.put("cartorio.secret.value", "0123456789abcdef".repeat(2));
    settings.put("cartorio.kafka.bootstrap-servers", broker.bootstrapServers());
    settings.put("cartorio.kafka.delivery-timeout", "3s");
    settings.put("cartorio.redis.uri", redis.uri());
    settings.put("cartorio.content.path", content.toString());
    settings.put("cartorio.content.disk-floor", "1MB");
    settings.put("logging.level.io.cartorio.gateway.access", "warn");
    settings.put("spring.main.banner-mode", "off");
    for (String setting : more) {
      int equals = setting.indexOf('=');
      settings.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + '=' + setting.getValue())
        .toArray(String[]::new);
  }

  /** The files of the content store, unfinished ones included. */
  public List<Path> files() {
    try (Stream<Path> all = Files.walk(content)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    redis.close();
    broker.close();
    try {
      FileSystemUtils.deleteRecursively(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
