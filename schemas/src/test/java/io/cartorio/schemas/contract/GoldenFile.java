package io.cartorio.schemas.contract;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that pins how something is written. A golden file is never written over: with {@code
 * -Dcartorio.golden.write=true} those that are missing are made.
 */
final class GoldenFile {
  private static final boolean WRITE = Boolean.getBoolean("cartorio.golden.write");

  private GoldenFile() {}

  /** What stands in {@code file}; made of {@code text} where it is missing and may be made. */
  static String read(Path file, String text) {
    try {
      if (!Files.exists(file)) {
        if (!WRITE) {
          fail(file + " is missing: make it with -Dcartorio.golden.write=true, and look at it");
        }
        write(file, text);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Like {@link #read}, for a file that follows the code: it is written over. */
  static String readOrReplace(Path file, String text) {
    try {
      if (WRITE) {
        write(file, text);
      }
      return read(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
