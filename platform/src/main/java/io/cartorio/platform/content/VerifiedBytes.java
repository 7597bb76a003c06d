package io.cartorio.platform.content;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * What was stored, without its {@link Trailer}: as long as that is read, what it hashes to is made,
 * and the last of it is handed out only if that is what the trailer says.
 */
public final class VerifiedBytes extends InputStream {
  private final ContentKey key;
  private final InputStream stored;
  private final long size;
  private final MessageDigest digest = Sha256.digest();
  private long left;
  private boolean verified;

  /**
   * @param stored bytes and trailer, from the first
   * @param length of both together
   */
  public VerifiedBytes(ContentKey key, InputStream stored, long length)
      throws DamagedContentException {
    this.key = key;
    this.stored = stored;
    size = length - Trailer.LENGTH;
    left = size;
    if (size < 0) {
      throw new DamagedContentException(key);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int read = left == 0 ? -1 : stored.read(into, offset, (int) Math.min(length, left));
    if (read > 0) {
      digest.update(into, offset, read);
      left -= read;
    } else if (left > 0) {
      throw new DamagedContentException(key);
    }
    if (left == 0 && !verified) {
      verify();
    }
    return read;
  }

  private void verify() throws IOException {
    ContentRef ref = Trailer.read(key, stored.readNBytes(Trailer.LENGTH), size);
    if (!ref.sha256().equals(Sha256.ofDigest(digest.digest()))) {
      throw new DamagedContentException(key);
    }
    verified = true;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(stored.available(), left);
  }

  @Override
  public void close() throws IOException {
    stored.close();
  }
}
