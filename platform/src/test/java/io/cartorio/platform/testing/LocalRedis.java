package io.cartorio.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A {@code redis-server} of this machine, on a port of loopback. */
final class LocalRedis implements TestRedis {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final int port = FreePort.next();
  private final Path folder;
  private final @Nullable Certificate certificate;
  private final List<String> security;
  private @Nullable Process process;

  private LocalRedis(Path folder, @Nullable Certificate certificate, List<String> security) {
    this.folder = folder;
    this.certificate = certificate;
    this.security = security;
  }

  static LocalRedis start() {
    return start(null, List.of());
  }

  static LocalRedis secured(Certificate certificate, String password) {
    return start(
        certificate,
        List.of(
            "--tls-cert-file",
            certificate.pem().toString(),
            "--tls-key-file",
            certificate.key().toString(),
            "--tls-ca-cert-file",
            certificate.pem().toString(),
            "--tls-auth-clients",
            "no",
            "--requirepass",
            password));
  }

  private static LocalRedis start(@Nullable Certificate certificate, List<String> security) {
    try {
      LocalRedis redis =
          new LocalRedis(Files.createTempDirectory("cartorio-redis"), certificate, security);
      redis.resume();
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String uri() {
    return (certificate == null ? "redis" : "rediss") + "://127.0.0.1:" + port;
  }

  @Override
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
      process = null;
    }
  }

  @Override
  public void resume() {
    try {
      Process started =
          new ProcessBuilder(command())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("redis.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
      process = started;
      awaitAnswer(started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(RedisOptions.COMMAND);
    command.addAll(List.of("--bind", "127.0.0.1"));
    command.addAll(
        certificate == null
            ? List.of("--port", String.valueOf(port))
            : List.of("--port", "0", "--tls-port", String.valueOf(port)));
    command.addAll(security);
    return command;
  }

  private SocketFactory sockets() {
    return certificate == null
        ? SocketFactory.getDefault()
        : certificate.context().getSocketFactory();
  }

  private void awaitAnswer(Process started) {
    long until = System.nanoTime() + LIMIT.toNanos();
    try {
      while (System.nanoTime() < until && !started.waitFor(Duration.ofMillis(10))) {
        if (RedisOptions.answers(sockets(), "127.0.0.1", port)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("redis-server did not answer; see " + folder);
  }

  @Override
  public void close() {
    kill();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
