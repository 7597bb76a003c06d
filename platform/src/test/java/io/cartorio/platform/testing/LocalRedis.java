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

/** A {@code redis-server} of this machine, on a port of loopback. */
final class LocalRedis implements TestRedis {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final int port = FreePort.next();
  private final ServerProcess process;
  private final @Nullable Certificate certificate;
  private final List<String> security;

  private LocalRedis(Path folder, @Nullable Certificate certificate, List<String> security) {
    this.process = new ServerProcess("redis-server", folder, LIMIT);
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
    process.kill();
  }

  @Override
  public void resume() {
    process.start(command(), () -> RedisOptions.answers(sockets(), "127.0.0.1", port));
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

  @Override
  public void close() {
    process.close();
  }
}
