package io.cartorio.standalone.redis;

import io.cartorio.platform.StartRefused;
import io.cartorio.standalone.process.OwnSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The server's program with the file it is started with. */
record RedisProgram(Path binary, RedisFiles files) {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(10);

  /**
   * Returns once the server answers and has read its file.
   *
   * @throws StartRefused when it ends or is silent instead
   */
  ProcessHandle launch(RedisAddress address) throws InterruptedException {
    Process process = start();
    long until = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < until) {
      if (process.waitFor(PAUSE)) {
        throw refused("ended with status %d".formatted(process.exitValue()));
      }
      if (answers(address)) {
        return process.toHandle();
      }
    }
    process.destroyForcibly();
    throw refused("did not answer within %d s".formatted(LIMIT.toSeconds()));
  }

  private Process start() {
    try {
      return new ProcessBuilder(
              OwnSession.command(List.of(binary.toString(), files.config().toString())))
          .directory(files.folder().toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.to(files.output().toFile()))
          .start();
    } catch (IOException e) {
      throw refused(e.toString());
    }
  }

  private static boolean answers(RedisAddress address) {
    try (RedisConnection connection = RedisConnection.open(address)) {
      connection.ping();
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private StartRefused refused(String what) {
    return new StartRefused(
        "Redis (%s) %s.".formatted(binary, what),
        "See %s for its own words.".formatted(files.output()));
  }
}
