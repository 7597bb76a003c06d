package io.cartorio.streams.topology;

import io.cartorio.schemas.id.JobId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A timer: eight bytes of milliseconds, big-endian, then the job's id, so that the store's own
 * order is the order in which they are due.
 *
 * @param dueMillis since 1970, at least 0; rounded up, so that nothing fires early
 */
record TimerKey(long dueMillis, JobId job) {
  static TimerKey of(Instant due, JobId job) {
    long millis = due.toEpochMilli();
    boolean exact = Instant.ofEpochMilli(millis).equals(due);
    return new TimerKey(Math.max(0, exact ? millis : millis + 1), job);
  }

  static TimerKey read(byte[] key) {
    ByteBuffer buffer = ByteBuffer.wrap(key);
    long millis = buffer.getLong();
    return new TimerKey(millis, JobId.of(StandardCharsets.US_ASCII.decode(buffer).toString()));
  }

  byte[] bytes() {
    byte[] id = job.value().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(Long.BYTES + id.length).putLong(dueMillis).put(id).array();
  }

  /** Where the timers due at {@code millis} or later begin. */
  static byte[] from(long millis) {
    return ByteBuffer.allocate(Long.BYTES).putLong(Math.max(0, millis)).array();
  }
}
