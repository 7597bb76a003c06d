package io.cartorio.platform.content.files;

import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.platform.content.Trailer;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;

/** Bytes on their way in: nobody sees them before they are whole. Closing it removes its name. */
final class TemporaryFile implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Path path;

  TemporaryFile(Path folder) {
    path = folder.resolve(UUID.randomUUID().toString());
  }

  Path path() {
    return path;
  }

  /** Writes all of {@code content} and its trailer; returns once the disk has them. */
  ContentRef fill(ContentKey key, String mediaType, InputStream content, long maxBytes, Flush flush)
      throws IOException {
    try (FileChannel file =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            StoreFolders.PRIVATE_FILE)) {
      MessageDigest digest = Sha256.digest();
      long size = copy(content, file, digest, maxBytes);
      ContentRef ref = new ContentRef(key, mediaType, size, Sha256.ofDigest(digest.digest()));
      write(file, Trailer.of(ref));
      flush.file(file);
      return ref;
    }
  }

  private static long copy(InputStream from, FileChannel to, MessageDigest digest, long maxBytes)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      size += read;
      if (size > maxBytes) {
        throw new ContentTooLargeException(maxBytes);
      }
      digest.update(buffer, 0, read);
      write(to, ByteBuffer.wrap(buffer, 0, read));
    }
    return size;
  }

  private static void write(FileChannel to, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
