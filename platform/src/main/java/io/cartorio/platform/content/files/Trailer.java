package io.cartorio.platform.content.files;

import io.cartorio.platform.content.DamagedContentException;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The last 256 bytes of each stored file: what it is and what it hashes to. Bytes and description
 * thus appear in one step and need one flush, which no sidecar file gives.
 */
final class Trailer {
  static final int LENGTH = 256;
  private static final String MAGIC = "cartorio-content-1";

  private Trailer() {}

  static ByteBuffer of(String mediaType, long size, Sha256 sha256) {
    String text = "\n" + MAGIC + ' ' + sha256 + ' ' + size + ' ' + mediaType;
    byte[] padded = new byte[LENGTH];
    Arrays.fill(padded, (byte) ' ');
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, padded, 0, ascii.length);
    return ByteBuffer.wrap(padded);
  }

  /**
   * What stands in {@code file}, with the channel left at its first byte.
   *
   * @throws DamagedContentException when it is no whole file of this store
   */
  static ContentRef read(ContentKey key, SeekableByteChannel file) throws IOException {
    long size = file.size() - LENGTH;
    if (size < 0) {
      throw new DamagedContentException(key);
    }
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    file.position(size);
    int read;
    do {
      read = file.read(bytes);
    } while (read >= 0 && bytes.hasRemaining());
    file.position(0);
    String[] parts = new String(bytes.array(), StandardCharsets.US_ASCII).strip().split(" ", -1);
    if (parts.length != 4 || !parts[0].equals(MAGIC) || !parts[2].equals(Long.toString(size))) {
      throw new DamagedContentException(key);
    }
    return new ContentRef(key, parts[3], size, Sha256.of(parts[1]));
  }
}
