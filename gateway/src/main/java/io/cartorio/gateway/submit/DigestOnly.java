package io.cartorio.gateway.submit;

import io.cartorio.gateway.upload.FileSink;
import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** The upload of a repeat: only what it is matters, for the job has its bytes. */
record DigestOnly(ContentKey key) implements FileSink {

  @Override
  public ContentRef take(String mediaType, InputStream content, long maxBytes) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[16 * 1024];
    long size = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      size += read;
      if (size > maxBytes) {
        throw new ContentTooLargeException(maxBytes);
      }
      digest.update(buffer, 0, read);
    }
    return new ContentRef(key, mediaType, size, Sha256.ofDigest(digest.digest()));
  }
}
