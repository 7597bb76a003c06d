package io.cartorio.standalone.workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file by which the workers tell the platform that they take tasks. It holds the process id, so
 * that the mark of one that died says nothing of the next.
 */
record ReadyMark(Path file) {
  /** The environment variable that tells the workers where to leave it. */
  static final String VARIABLE = "CARTORIO_READY_MARK";

  /** Says that this process takes tasks. */
  void leave() {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(temporary, String.valueOf(ProcessHandle.current().pid()));
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isOf(ProcessHandle process) {
    try {
      return Files.exists(file) && Files.readString(file).equals(String.valueOf(process.pid()));
    } catch (IOException unreadable) {
      return false;
    }
  }
}
