package io.cartorio.standalone.data;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** One folder with everything that outlives a restart, held by one platform at a time. */
public final class DataFolder implements AutoCloseable {
  private final Path root;
  private final DataLock lock;

  private DataFolder(Path root, DataLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process, making it where it is absent.
   *
   * @throws StartRefused when another platform holds it, a newer version wrote it, it is not
   *     writable, or its disk is at the floor
   */
  public static DataFolder open(Path root, long floorBytes) {
    Path absolute = root.toAbsolutePath().normalize();
    make(absolute);
    DataLock lock = DataLock.take(absolute);
    try {
      DataVersion.check(absolute);
      RoomToStart.check(absolute, floorBytes);
      return new DataFolder(absolute, lock);
    } catch (RuntimeException refused) {
      lock.close();
      throw refused;
    }
  }

  public Path root() {
    return root;
  }

  /** A folder of its own for one part, made on first use and closed to other users. */
  public Path part(String name) {
    Path part = root.resolve(name);
    make(part);
    return part;
  }

  @Override
  public void close() {
    lock.close();
  }

  private static void make(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      if (!Files.isWritable(folder)) {
        throw new IOException("not writable");
      }
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be written to.".formatted(folder),
          "Give this user the right to write there, or choose another folder with --data.",
          e);
    } catch (UnsupportedOperationException noPosix) {
      throw new UncheckedIOException(new IOException("a POSIX file system is needed", noPosix));
    }
  }
}
