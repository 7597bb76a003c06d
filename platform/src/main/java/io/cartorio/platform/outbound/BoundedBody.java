package io.cartorio.platform.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer's body: not more of it than was asked for, and what goes wrong with it typed. */
final class BoundedBody extends FilterInputStream {
  private final long largest;
  private final Deadline deadline;
  private long read;
  private boolean atEnd;

  BoundedBody(InputStream body, long largest, Deadline deadline) {
    super(body);
    this.largest = largest;
    this.deadline = deadline;
  }

  /** Whether all of it was read, so that its connection is good for another call. */
  boolean isAtEnd() {
    return atEnd;
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
    int count;
    try {
      count = in.read(into, offset, length);
    } catch (IOException e) {
      throw Problems.of(e, deadline);
    }
    if (count < 0) {
      atEnd = true;
      return count;
    }
    read += count;
    if (read > largest) {
      throw new OutboundException(OutboundProblem.TOO_LARGE);
    }
    if (deadline.hasPassed()) {
      throw new OutboundException(OutboundProblem.TOO_SLOW);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] skipped = new byte[(int) Math.clamp(count, 0, 8192)];
    return Math.max(read(skipped, 0, skipped.length), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The call closes it: what is not wanted of it is not read. */
  @Override
  public void close() {}
}
