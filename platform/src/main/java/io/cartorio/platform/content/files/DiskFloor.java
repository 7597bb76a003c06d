package io.cartorio.platform.content.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room that must be left on a disk: below it new bytes are refused, before those who cannot
 * refuse, such as Kafka, fail. Safe for use by many threads.
 */
public final class DiskFloor {
  private final FileStore disk;
  private final long floorBytes;

  /** Watches the disk that {@code folder}, which exists, is on. */
  public DiskFloor(Path folder, long floorBytes) throws IOException {
    this.disk = Files.getFileStore(folder);
    this.floorBytes = floorBytes;
  }

  /** Whether {@code bytes} more may be taken. */
  public boolean allows(long bytes) {
    return usableBytes() - bytes >= floorBytes;
  }

  /** What is left for this user. */
  public long usableBytes() {
    try {
      return disk.getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
