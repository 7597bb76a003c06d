package io.cartorio.platform.content.s3;

import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Bytes on their way in: counted, bounded and hashed as they pass. */
final class Incoming extends InputStream {
  private final InputStream content;
  private final long maxBytes;
  private final MessageDigest digest = Sha256.digest();
  private long size;

  Incoming(InputStream content, long maxBytes) {
    this.content = content;
    this.maxBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = content.read(into, offset, length);
    if (read > 0) {
      size += read;
      if (size > maxBytes) {
        throw new ContentTooLargeException(maxBytes);
      }
      digest.update(into, offset, read);
    }
    return read;
  }

  /** What all of it is: asked once, when there are no more. */
  ContentRef described(ContentKey key, String mediaType) {
    return new ContentRef(key, mediaType, size, Sha256.ofDigest(digest.digest()));
  }
}
