package io.cartorio.streams.capacity;

import io.cartorio.schemas.capacity.CapacityReport;
import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slots of the workers that were heard of lately, by lane, and the lanes that had work. Safe
 * for use by many threads.
 */
final class LiveSlots {
  /** A worker that was silent for so long is gone; a shortage that lasted so long is one. */
  static final Duration LATELY = Duration.ofSeconds(10);

  private final int partitions;
  private final Map<String, Slots> workers = new HashMap<>();
  private final Map<Lane, Instant> worked = new EnumMap<>(Lane.class);
  private final Map<Lane, Instant> shortSince = new EnumMap<>(Lane.class);
  private final Map<Lane, Shortage> told = new EnumMap<>(Lane.class);

  private record Slots(Lane lane, int slots, Instant heard) {}

  LiveSlots(int partitions) {
    this.partitions = partitions;
  }

  synchronized void heard(CapacityReport report, Instant now) {
    switch (report) {
      case WorkerReport worker ->
          workers.put(worker.subject(), new Slots(worker.lane(), worker.slots(), now));
      case LaneReport lane -> {
        if (lane.queued() + lane.outstanding() > 0) {
          worked.put(lane.lane(), now);
        }
      }
    }
  }

  synchronized int slots(Lane lane, Instant now) {
    workers.values().removeIf(worker -> isOver(worker.heard(), now));
    return workers.values().stream()
        .filter(worker -> worker.lane() == lane)
        .mapToInt(Slots::slots)
        .sum();
  }

  /** How many slots a lane that anybody serves is short of. */
  int missing(Lane lane, Instant now) {
    int slots = slots(lane, now);
    return slots == 0 ? 0 : Math.max(0, partitions - slots);
  }

  /** The shortages that have lasted and were not told yet, as they are. */
  synchronized List<Shortage> news(Instant now) {
    List<Shortage> news = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      Shortage shortage = new Shortage(lane, slots(lane, now), partitions);
      if (!isShort(shortage, now)) {
        shortSince.remove(lane);
        told.remove(lane);
      } else if (isOver(shortSince.computeIfAbsent(lane, unused -> now), now)
          && !shortage.equals(told.put(lane, shortage))) {
        news.add(shortage);
      }
    }
    return news;
  }

  /** Nobody waits for a purge, so that its lane may be narrow; nor for a lane without work. */
  private boolean isShort(Shortage shortage, Instant now) {
    Instant had = worked.get(shortage.lane());
    return shortage.lane() != Lane.MAINTENANCE
        && had != null
        && !isOver(had, now)
        && shortage.slots() < partitions;
  }

  private static boolean isOver(Instant since, Instant now) {
    return !since.plus(LATELY).isAfter(now);
  }
}
