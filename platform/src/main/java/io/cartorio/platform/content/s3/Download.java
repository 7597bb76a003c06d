package io.cartorio.platform.content.s3;

import io.cartorio.schemas.content.ContentKey;
import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** What S3 sends. Who closes it early does not wait for the rest. */
final class Download extends FilterInputStream {
  private final ContentKey key;
  private final ResponseInputStream<GetObjectResponse> body;
  private long left;

  Download(ContentKey key, ResponseInputStream<GetObjectResponse> body) {
    super(body);
    this.key = key;
    this.body = body;
    left = body.response().contentLength();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      int read = in.read(into, offset, length);
      left -= Math.max(read, 0);
      return read;
    } catch (SdkException e) {
      throw Call.failed(key.value(), e);
    }
  }

  @Override
  public void close() throws IOException {
    if (left > 0) {
      body.abort();
    } else {
      body.close();
    }
  }
}
