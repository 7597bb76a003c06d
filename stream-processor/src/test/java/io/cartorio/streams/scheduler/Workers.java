package io.cartorio.streams.scheduler;

import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Workers in virtual time: some slots on one lane, each task handled for as long as it takes, and a
 * way there and back. Records when each task ended.
 */
final class Workers {
  /** A task that ended. */
  record Ended(ReadyTask task, Instant at) {}

  private record Happening(Instant at, long order, Runnable action) {}

  private final Scheduler scheduler;
  private final int slots;
  private final Duration way;
  private final Function<ReadyTask, Duration> handling;
  private final PriorityQueue<Happening> agenda =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
  private final ArrayDeque<ReadyTask> lane = new ArrayDeque<>();
  private final List<Ended> ended = new ArrayList<>();
  private Instant now = Times.START;
  private long order;
  private int busy;
  private int mostOut;
  private int out;

  Workers(Scheduler scheduler, int slots, Duration way, Function<ReadyTask, Duration> handling) {
    this.scheduler = scheduler;
    this.slots = slots;
    this.way = way;
    this.handling = handling;
  }

  Instant now() {
    return now;
  }

  List<Ended> ended() {
    return ended;
  }

  int mostOut() {
    return mostOut;
  }

  void forgetMostOut() {
    mostOut = out;
  }

  void offerAt(Instant at, ReadyTask task) {
    plan(
        at,
        () -> {
          scheduler.offer(task);
          send();
        });
  }

  void runUntil(Instant end) {
    Happening next;
    while ((next = agenda.peek()) != null && !next.at().isAfter(end)) {
      agenda.remove();
      now = next.at();
      next.action().run();
    }
    now = end;
  }

  private void plan(Instant at, Runnable action) {
    agenda.add(new Happening(at, order++, action));
  }

  private void send() {
    @Nullable ReadyTask task;
    while ((task = scheduler.next(now)) != null) {
      ReadyTask sent = task;
      mostOut = Math.max(mostOut, ++out);
      plan(
          now.plus(way.dividedBy(2)),
          () -> {
            lane.add(sent);
            take();
          });
    }
  }

  private void take() {
    while (busy < slots && !lane.isEmpty()) {
      ReadyTask task = lane.remove();
      busy++;
      Duration took = handling.apply(task);
      plan(
          now.plus(took),
          () -> {
            busy--;
            take();
          });
      plan(
          now.plus(took).plus(way.dividedBy(2)),
          () -> {
            out--;
            ended.add(new Ended(task, now));
            scheduler.released(
                Lane.INTERACTIVE, task.id(), now, OptionalLong.of(took.toNanos() / 1_000));
            send();
          });
    }
  }
}
