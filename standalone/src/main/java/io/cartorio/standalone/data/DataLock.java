package io.cartorio.standalone.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's lock on the data folder: it ends with the process that holds it, however that ends.
 * The file's text is the holder's process id, for people and for the launcher.
 */
final class DataLock implements AutoCloseable {
  static final String FILE = "lock";

  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  static DataLock take(Path root) {
    Path file = root.resolve(FILE);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw inUse(root, file);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(US_ASCII)));
      channel.force(true);
      return new DataLock(channel);
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be locked.".formatted(root),
          "Choose a folder on a local disk with --data.",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static StartRefused inUse(Path root, Path file) throws IOException {
    String pid = Files.readString(file, US_ASCII).strip();
    return new StartRefused(
        "The data folder %s is in use by the platform with process id %s.".formatted(root, pid),
        "Use that one, stop it with ./cartorio down, or start this one with another --data and --port.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
