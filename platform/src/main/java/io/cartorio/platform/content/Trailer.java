package io.cartorio.platform.content;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The last 256 bytes of whatever is stored: what it is and what it hashes to. Bytes and description
 * thus appear in one step, which no description beside them gives, and the digest need not be known
 * before the first byte is sent.
 */
public final class Trailer {
  public static final int LENGTH = 256;
  private static final String MAGIC = "cartorio-content-1";

  private Trailer() {}

  public static ByteBuffer of(ContentRef ref) {
    String text = "\n" + MAGIC + ' ' + ref.sha256() + ' ' + ref.size() + ' ' + ref.mediaType();
    byte[] padded = new byte[LENGTH];
    Arrays.fill(padded, (byte) ' ');
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, padded, 0, ascii.length);
    return ByteBuffer.wrap(padded);
  }

  /**
   * What stands at {@code key}.
   *
   * @param trailer the last bytes of it
   * @param size of what stands before them
   * @throws DamagedContentException when it is nothing that was stored whole
   */
  public static ContentRef read(ContentKey key, byte[] trailer, long size)
      throws DamagedContentException {
    String[] parts = new String(trailer, StandardCharsets.US_ASCII).strip().split(" ", -1);
    if (trailer.length != LENGTH
        || parts.length != 4
        || !parts[0].equals(MAGIC)
        || !parts[2].equals(Long.toString(size))) {
      throw new DamagedContentException(key);
    }
    try {
      return new ContentRef(key, parts[3], size, Sha256.of(parts[1]));
    } catch (IllegalArgumentException noneOfOurs) {
      throw new DamagedContentException(key);
    }
  }
}
