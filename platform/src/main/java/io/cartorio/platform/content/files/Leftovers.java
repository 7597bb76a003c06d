package io.cartorio.platform.content.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/** Removes by age what nobody will come back to. */
final class Leftovers {
  private Leftovers() {}

  static void removeFiles(Path folder, Instant olderThan) throws IOException {
    Entries.each(
        folder,
        file -> {
          Instant modified = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
          if (modified.isBefore(olderThan)) {
            Files.deleteIfExists(file);
          }
        });
  }

  static void removeMarkers(Path markers, Instant olderThan) throws IOException {
    Entries.each(markers, ofOwner -> removeFiles(ofOwner, olderThan));
  }
}
