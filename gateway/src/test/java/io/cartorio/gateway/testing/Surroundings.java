package io.cartorio.gateway.testing;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisSettings;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.platform.testing.TestRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** Settings of a gateway in these surroundings, on a free port. */
  public String[] settings(String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--cartorio.gateway.port=0",
                "--cartorio.gateway.noop-enabled=true",
                "--cartorio.instance=gateway-it",
                "--cartorio.secret.value=" + "0123456789abcdef".repeat(2),
                "--cartorio.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--cartorio.kafka.delivery-timeout=3s",
                "--cartorio.redis.uri=" + redis.uri(),
                "--cartorio.content.path=" + content,
                "--cartorio.content.disk-floor=1MB",
                "--logging.level.io.cartorio.gateway.access=warn",
                "--spring.main.banner-mode=off"));
    for (String setting : more) {
      settings.add("--" + setting);
    }
    return settings.toArray(String[]::new);
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
