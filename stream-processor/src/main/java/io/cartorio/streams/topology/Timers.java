package io.cartorio.streams.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The timers of one partition. Remembers when the next is due, so that looking costs nothing while
 * none is, and no look passes again over those deleted.
 */
final class Timers {
  private static final byte[] NOTHING = new byte[0];
  private static final byte[] END = TimerKey.from(Long.MAX_VALUE);

  private final KeyValueStore<byte[], byte[]> store;
  private long nextMillis;

  Timers(KeyValueStore<byte[], byte[]> store) {
    this.store = store;
  }

  void add(TimerKey timer) {
    store.put(timer.bytes(), NOTHING);
    nextMillis = Math.min(nextMillis, timer.dueMillis());
  }

  void remove(TimerKey timer) {
    store.delete(timer.bytes());
  }

  /** The first {@code atMost} timers due by {@code now}, the earliest first. */
  List<TimerKey> due(Instant now, int atMost) {
    if (nextMillis > now.toEpochMilli()) {
      return List.of();
    }
    List<TimerKey> due = new ArrayList<>();
    try (KeyValueIterator<byte[], byte[]> timers = store.range(TimerKey.from(nextMillis), END)) {
      while (timers.hasNext() && due.size() < atMost) {
        KeyValue<byte[], byte[]> next = timers.next();
        TimerKey timer = TimerKey.read(next.key);
        nextMillis = timer.dueMillis();
        if (nextMillis > now.toEpochMilli()) {
          return due;
        }
        due.add(timer);
      }
      if (!timers.hasNext() && due.size() < atMost) {
        nextMillis = Long.MAX_VALUE;
      }
    }
    return due;
  }
}
