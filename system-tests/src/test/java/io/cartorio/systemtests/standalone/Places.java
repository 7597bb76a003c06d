package io.cartorio.systemtests.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where on the disk of a platform a text stands. */
final class Places {
  private Places() {}

  /** The files under {@code data}, named from there, that hold {@code text} as it is. */
  static Set<String> of(String text, Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> content(file).contains(text))
          .map(file -> data.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException gone) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
