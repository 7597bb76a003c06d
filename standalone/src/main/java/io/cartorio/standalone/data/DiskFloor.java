package io.cartorio.standalone.data;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room that must be left on the data folder's disk for the broker to start at all. */
final class DiskFloor {
  private DiskFloor() {}

  static void check(Path root, long floorBytes) {
    long usable = usable(root);
    if (usable < floorBytes) {
      throw new StartRefused(
          "The disk of %s has %d MB left, less than the floor of %d MB."
              .formatted(root, usable >> 20, floorBytes >> 20),
          "Free some space, or choose a folder on another disk with --data.");
    }
  }

  private static long usable(Path root) {
    try {
      return Files.getFileStore(root).getUsableSpace();
    } catch (IOException e) {
      throw new StartRefused(
          "The free space of %s cannot be read.".formatted(root),
          "Choose a folder on a local disk with --data.",
          e);
    }
  }
}
