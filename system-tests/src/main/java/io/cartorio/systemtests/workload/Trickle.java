package io.cartorio.systemtests.workload;

import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Bytes that come in small portions, with a pause before each. */
final class Trickle extends InputStream {
  private static final int PORTION = 16 * 1024;
  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  private final byte[] bytes;
  private int position;

  Trickle(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return position < bytes.length ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (position >= bytes.length) {
      return -1;
    }
    LockSupport.parkNanos(PAUSE_NANOS);
    int count = Math.min(Math.min(length, PORTION), bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }
}
