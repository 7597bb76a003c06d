package io.cartorio.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A server in a process of its own, with a folder that goes with it. */
final class ServerProcess implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final String name;
  private final Path folder;
  private final Duration limit;
  private @Nullable Process process;

  /**
   * @param limit how long it may take until it answers
   */
  ServerProcess(String name, Path folder, Duration limit) {
    this.name = name;
    this.folder = folder;
    this.limit = limit;
  }

  Path folder() {
    return folder;
  }

  /** Returns once it {@code answers}. */
  void start(List<String> command, BooleanSupplier answers) {
    try {
      Process started =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("server.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
      process = started;
      await(started, answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Process started, BooleanSupplier answers) {
    long until = System.nanoTime() + limit.toNanos();
    try {
      while (System.nanoTime() < until && !started.waitFor(LOOK_AGAIN)) {
        if (answers.getAsBoolean()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException(name + " did not answer; see " + folder);
  }

  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
      process = null;
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
