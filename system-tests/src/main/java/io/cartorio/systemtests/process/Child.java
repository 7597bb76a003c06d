package io.cartorio.systemtests.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the system under test, whose output goes to a file. */
public final class Child implements AutoCloseable {
  private static final int STOP_SECONDS = 60;
  private static final long LAST_BYTES = 8_000;

  private final Process process;
  private final Path output;

  private Child(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  public static Child start(List<String> command, Map<String, String> environment, Path output)
      throws IOException {
    Files.createDirectories(output.toAbsolutePath().getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().putAll(environment);
    return new Child(builder.start(), output);
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The file that took what it printed. */
  public Path output() {
    return output;
  }

  /** The end of what it printed, for a message that outlives the file. */
  public String lastWords() {
    try (RandomAccessFile printed = new RandomAccessFile(output.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(LAST_BYTES, printed.length())];
      printed.seek(printed.length() - end.length);
      printed.readFully(end);
      return output + ", which ends:\n" + new String(end, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return output.toString();
    }
  }

  /** The status it ends with by itself within {@code limit}. */
  public int awaitEnd(Duration limit) {
    Await.until(limit, () -> !process.isAlive(), () -> "it did not end: " + lastWords());
    return process.exitValue();
  }

  /** {@code kill -9}, and waits until it is gone. */
  public void kill() {
    Kill.now(process.toHandle());
  }

  /** Asks it to end, waits, and ends it when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }
}
