package io.cartorio.platform.content.files;

import java.io.File;
import java.nio.file.Path;

/**
 * The room that must be left on a disk: below it new bytes are refused, before those who cannot
 * refuse, such as Kafka, fail. Safe for use by many threads.
 */
public final class DiskFloor {
  private final File folder;
  private final long floorBytes;

  /** Watches the disk that {@code folder}, which exists, is on. */
  public DiskFloor(Path folder, long floorBytes) {
    this.folder = folder.toFile();
    this.floorBytes = floorBytes;
  }

  /** Whether {@code bytes} more may be taken. */
  public boolean allows(long bytes) {
    return usableBytes() - bytes >= floorBytes;
  }

  /** What is left for this user; nothing where the folder cannot be asked. */
  public long usableBytes() {
    // Not of its FileStore, which is found by mount points, and a chroot hides them.
    return folder.getUsableSpace();
  }
}
