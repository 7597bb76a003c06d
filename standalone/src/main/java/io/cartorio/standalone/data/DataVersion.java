package io.cartorio.standalone.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The layout of the data folder as a number; an older platform must not open a newer layout. */
final class DataVersion {
  static final String FILE = "version";
  static final int CURRENT = 1;

  private DataVersion() {}

  static void check(Path root) {
    Path file = root.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        write(file);
        return;
      }
      int found = parse(root, Files.readString(file, US_ASCII).strip());
      if (found > CURRENT) {
        throw new StartRefused(
            "The data folder %s was written by a newer Cartorio (layout %d; this one knows %d)."
                .formatted(root, found, CURRENT),
            "Start the newer Cartorio, or choose another folder with --data.");
      }
    } catch (IOException e) {
      throw new StartRefused(
          "The version of the data folder %s cannot be read or written.".formatted(root),
          "Check the rights on %s.".formatted(file),
          e);
    }
  }

  private static int parse(Path root, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notOurs) {
      throw new StartRefused(
          "The folder %s holds a file named 'version' that Cartorio did not write.".formatted(root),
          "Choose an empty folder with --data.",
          notOurs);
    }
  }

  private static void write(Path file) throws IOException {
    Path temporary = file.resolveSibling(FILE + ".new");
    Files.writeString(temporary, CURRENT + "\n", US_ASCII);
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
