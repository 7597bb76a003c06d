package io.cartorio.workers.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains a child's stderr, so that it never blocks on it, and keeps the last of it for a log. */
final class StderrTail {
  private static final int KEPT = 4096;

  private final byte[] ring = new byte[KEPT];
  private long written;

  static StderrTail drain(InputStream stderr) {
    StderrTail tail = new StderrTail();
    Thread.ofPlatform().daemon().name("child-stderr").start(() -> tail.readAll(stderr));
    return tail;
  }

  private void readAll(InputStream stderr) {
    byte[] chunk = new byte[KEPT];
    try (stderr) {
      for (int read = stderr.read(chunk); read >= 0; read = stderr.read(chunk)) {
        append(chunk, read);
      }
    } catch (IOException e) {
      append("(stderr closed)".getBytes(StandardCharsets.UTF_8), 15);
    }
  }

  synchronized void append(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      ring[(int) (written++ % KEPT)] = bytes[i];
    }
  }

  synchronized String text() {
    int length = (int) Math.min(written, KEPT);
    byte[] last = new byte[length];
    for (int i = 0; i < length; i++) {
      last[i] = ring[(int) ((written - length + i) % KEPT)];
    }
    return new String(last, StandardCharsets.UTF_8).strip();
  }
}
