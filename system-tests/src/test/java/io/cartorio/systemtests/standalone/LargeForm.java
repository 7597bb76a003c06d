package io.cartorio.systemtests.standalone;

import io.cartorio.systemtests.client.Form;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A form with a file that begins as a JPEG does and goes on with zeroes. */
final class LargeForm extends InputStream {
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private final byte[] head;
  private final long length;
  private long position;

  LargeForm(long length) {
    String form = new String(Form.of(Map.of(), "large", JPEG).body(), StandardCharsets.ISO_8859_1);
    String start = form.substring(0, form.lastIndexOf("\r\n--"));
    this.head = start.getBytes(StandardCharsets.ISO_8859_1);
    this.length = length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) {
    if (position >= length) {
      return -1;
    }
    int read = (int) Math.min(count, length - position);
    Arrays.fill(target, offset, offset + read, (byte) 0);
    for (int i = 0; i < read && position + i < head.length; i++) {
      target[offset + i] = head[(int) position + i];
    }
    position += read;
    return read;
  }
}
