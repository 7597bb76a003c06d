package io.cartorio.platform.content.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The bytes that are sent next, in a temporary file without a name: many uploads at once cost no
 * memory, and what was sent can be sent again. It may be filled anew once they are.
 */
final class Part implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final String ANY = "application/octet-stream";

  private final FileChannel file;

  Part(Path folder) throws IOException {
    file =
        FileChannel.open(
            folder.resolve("cartorio-part-" + UUID.randomUUID()),
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /**
   * Takes the next bytes, {@code most} if there are as many.
   *
   * @return whether there are no more
   */
  boolean fill(InputStream from, long most) throws IOException {
    file.truncate(0);
    byte[] buffer = new byte[(int) Math.min(BUFFER, most)];
    long left = most;
    while (left > 0) {
      int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return true;
      }
      append(ByteBuffer.wrap(buffer, 0, read));
      left -= read;
    }
    return false;
  }

  void append(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes, file.size());
    }
  }

  RequestBody body() throws IOException {
    return RequestBody.fromContentProvider(this::fromTheFirst, file.size(), ANY);
  }

  private InputStream fromTheFirst() {
    try {
      file.position(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilterInputStream(Channels.newInputStream(file)) {
      @Override
      public void close() {
        // the file is needed until all of it has arrived
      }
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
