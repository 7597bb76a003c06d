package io.cartorio.gateway.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body as it arrives: bounded in time as a whole, however slowly its bytes trickle, and with its
 * own exception, so that a client that went away is told apart from a store that did.
 */
final class BodyStream extends FilterInputStream {
  private final long end;
  private long bytes;

  BodyStream(InputStream body, Duration longest) {
    super(body);
    this.end = System.nanoTime() + longest.toNanos();
  }

  long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (System.nanoTime() > end) {
      throw new BodyLostException("took too long");
    }
    try {
      int read = super.read(into, offset, length);
      bytes += Math.max(read, 0);
      return read;
    } catch (IOException | IllegalStateException e) {
      throw new BodyLostException("stopped arriving");
    }
  }

  /** The rest of the body will not come. */
  static final class BodyLostException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyLostException(String why) {
      super(why);
    }
  }
}
