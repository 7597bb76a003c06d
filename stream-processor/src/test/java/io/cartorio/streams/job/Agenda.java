package io.cartorio.streams.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Virtual time: what is to happen, in the order it does. */
final class Agenda {
  private record Entry(Instant at, long order, Runnable happening) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
  private Instant now;
  private long count;

  Agenda(Instant start) {
    this.now = start;
  }

  Instant now() {
    return now;
  }

  void at(Instant time, Runnable happening) {
    entries.add(new Entry(time.isBefore(now) ? now : time, count++, happening));
  }

  /** Whether there was something left to happen; if so, it has. */
  boolean next() {
    Entry entry = entries.poll();
    if (entry == null) {
      return false;
    }
    now = entry.at();
    entry.happening().run();
    return true;
  }
}
