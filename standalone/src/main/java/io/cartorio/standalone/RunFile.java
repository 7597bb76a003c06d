package io.cartorio.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What runs on a data folder, for the launcher and for people: process ids and addresses, one
 * {@code key=value} a line. It holds no secret, and is removed at an orderly end.
 */
final class RunFile implements AutoCloseable {
  private final Path file;
  private final Map<String, String> values = new TreeMap<>();
  private boolean closed;

  RunFile(Path folder) {
    this.file = folder.resolve("run");
  }

  /**
   * Replaces the file, so that a reader sees all of it or what stood before. Nothing once closed.
   */
  synchronized void add(Map<String, String> more) {
    if (closed) {
      return;
    }
    values.putAll(more);
    Path temporary = file.resolveSibling("run.new");
    String text =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Files.writeString(temporary, text);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
