package io.cartorio.benchmarks.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folders that measurements work in. */
public final class Folders {
  private Folders() {}

  /** Deletes all of {@code folder}; with {@code CARTORIO_BENCH_KEEP} set it says where it is. */
  public static void leave(Path folder) {
    if (System.getenv("CARTORIO_BENCH_KEEP") == null) {
      delete(folder);
    } else {
      System.out.println("kept: " + folder);
    }
  }

  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
