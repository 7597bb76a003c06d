package io.cartorio.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A Redis of the test's own, on a free port of loopback, that writes nothing to disk. It can be
 * killed and started again, empty, at the same port.
 */
public final class LocalRedis implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final int port = FreePort.next();
  private final Path folder;
  private @Nullable Process process;

  private LocalRedis(Path folder) {
    this.folder = folder;
  }

  /** Returns once it answers. */
  public static LocalRedis start() {
    try {
      LocalRedis redis = new LocalRedis(Files.createTempDirectory("cartorio-redis"));
      redis.resume();
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String uri() {
    return "redis://127.0.0.1:" + port;
  }

  /** Ends it at once, with all it knew. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
      process = null;
    }
  }

  /** Starts it again, empty. */
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
    return List.of(
        "redis-server",
        "--port",
        String.valueOf(port),
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no",
        "--maxmemory-policy",
        "noeviction");
  }

  private void awaitAnswer(Process started) {
    long until = System.nanoTime() + LIMIT.toNanos();
    try {
      while (System.nanoTime() < until && !started.waitFor(Duration.ofMillis(10))) {
        if (answers()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("redis-server did not answer; see " + folder);
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() == '+';
    } catch (IOException notYet) {
      return false;
    }
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
