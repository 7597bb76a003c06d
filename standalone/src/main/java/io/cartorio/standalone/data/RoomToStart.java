package io.cartorio.standalone.data;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.content.files.DiskFloor;
import java.nio.file.Path;

/** The room that must be left on the data folder's disk for the broker to start at all. */
final class RoomToStart {
  private RoomToStart() {}

  static void check(Path root, long floorBytes) {
    DiskFloor disk = new DiskFloor(root, floorBytes);
    if (!disk.allows(0)) {
      throw new StartRefused(
          "The disk of %s has %d MB left, less than the floor of %d MB."
              .formatted(root, disk.usableBytes() >> 20, floorBytes >> 20),
          "Free some space, or choose a folder on another disk with --data.");
    }
  }
}
