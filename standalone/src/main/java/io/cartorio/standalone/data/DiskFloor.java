package io.cartorio.standalone.data;

import io.cartorio.platform.StartRefused;
import java.nio.file.Path;

/** The room that must be left on the data folder's disk for the broker to start at all. */
final class DiskFloor {
  private DiskFloor() {}

  static void check(Path root, long floorBytes) {
    // Asked of the folder itself: its FileStore is found by mount points, and a chroot hides them.
    long usable = root.toFile().getUsableSpace();
    if (usable < floorBytes) {
      throw new StartRefused(
          "The disk of %s has %d MB left, less than the floor of %d MB."
              .formatted(root, usable >> 20, floorBytes >> 20),
          "Free some space, or choose a folder on another disk with --data.");
    }
  }
}
