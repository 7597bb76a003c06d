package io.cartorio.streams.scheduler;

import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One lane: what waits, what is out, and how much more may go. Every step is O(1), amortised, but
 * {@code overdue}, which looks at what is out.
 */
final class LaneQueue {
  private static final long LEAST_MEAN_MICROS = 1_000;
  private static final long MEAN_OVER = 16;

  private final Lane lane;
  private final SchedulerSettings settings;
  private final Credit credit;
  private final DrainRate drain = new DrainRate();
  private final OwnerRing ring = new OwnerRing();
  private final Newcomers newcomers = new Newcomers();
  private final LinkedHashMap<TaskId, ReadyTask> byAge = new LinkedHashMap<>();
  private final Map<TaskId, Outstanding> out = new HashMap<>();
  private final LinkedHashMap<TaskId, Outstanding> unstarted = new LinkedHashMap<>();
  private long meanMicros = LEAST_MEAN_MICROS;
  private long lastDispatch;
  private long furthestMoved;
  private Instant lastMoved = Instant.MIN;

  /**
   * A task that is out.
   *
   * @param place in the order of dispatches
   * @param watchedFrom its dispatch, or the last time it was found overdue
   */
  private record Outstanding(
      TaskId id, OwnerId owner, long place, Instant dispatched, Instant watchedFrom, long charged) {
    Outstanding watchedAgainFrom(Instant now) {
      return new Outstanding(id, owner, place, dispatched, now, charged);
    }
  }

  LaneQueue(Lane lane, SchedulerSettings settings) {
    this.lane = lane;
    this.settings = settings;
    this.credit = new Credit(settings, lane == Lane.WEBHOOK ? settings.webhookCredit() : 1);
  }

  void offer(ReadyTask task) {
    if (!out.containsKey(task.id()) && byAge.putIfAbsent(task.id(), task) == null) {
      ring.add(task, meanMicros);
      newcomers.ready(task.owner());
    }
  }

  boolean withdraw(TaskId id) {
    ReadyTask task = byAge.remove(id);
    if (task == null) {
      return false;
    }
    ring.remove(task);
    if (!ring.has(task.owner())) {
      newcomers.idle(task.owner());
    }
    return true;
  }

  @Nullable ReadyTask next(Instant now) {
    if (byAge.isEmpty()) {
      return null;
    }
    ReadyTask task = out.size() < credit.limit() ? inTurn() : ofNewcomer();
    if (task == null) {
      return null;
    }
    byAge.remove(task.id());
    dispatched(task.id(), task.owner(), now, true);
    return task;
  }

  private ReadyTask inTurn() {
    ReadyTask task = ring.poll(meanMicros);
    if (task == null) {
      throw new IllegalStateException("the ring and the queue of " + lane + " differ");
    }
    return task;
  }

  /**
   * Beyond the credit there is one place for an owner who has nothing out: behind another's backlog
   * it then waits for the first worker that is free, not for this partition's own tasks to end.
   */
  private @Nullable ReadyTask ofNewcomer() {
    OwnerId owner = out.size() > credit.limit() ? null : newcomers.first();
    return owner == null ? null : ring.pollOf(owner, meanMicros);
  }

  void resume(TaskId id, OwnerId owner, Instant dispatched, boolean started) {
    withdraw(id);
    dispatched(id, owner, dispatched, !started);
    credit.raiseTo(out.size());
  }

  private void dispatched(TaskId id, OwnerId owner, Instant at, boolean watched) {
    lastDispatch++;
    Outstanding sent = new Outstanding(id, owner, lastDispatch, at, at, meanMicros);
    if (out.put(id, sent) == null) {
      newcomers.sent(owner);
    }
    if (watched) {
      unstarted.put(id, sent);
    }
  }

  boolean started(TaskId id, Instant now) {
    Outstanding task = out.get(id);
    if (task == null) {
      return false;
    }
    unstarted.remove(id);
    moved(task, now);
    return true;
  }

  boolean released(TaskId id, Instant now, OptionalLong handledMicros) {
    Outstanding task = out.get(id);
    if (task == null) {
      return false;
    }
    if (handledMicros.isPresent()) {
      ended(task, now, handledMicros.getAsLong());
    }
    out.remove(id);
    newcomers.back(task.owner(), ring.has(task.owner()));
    unstarted.remove(id);
    return true;
  }

  private void ended(Outstanding task, Instant now, long saidMicros) {
    long residence = Math.max(1, Duration.between(task.dispatched(), now).toNanos() / 1_000);
    // A worker's word, so held to what our own clock allows.
    long handled = Math.clamp(saidMicros, 0, residence);
    credit.ended(out.size(), residence, handled);
    ring.settle(task.owner(), handled - task.charged(), meanMicros);
    meanMicros = Math.max(LEAST_MEAN_MICROS, meanMicros + (handled - meanMicros) / MEAN_OVER);
    drain.ended(now.toEpochMilli());
    moved(task, now);
  }

  private void moved(Outstanding task, Instant now) {
    furthestMoved = Math.max(furthestMoved, task.place());
    lastMoved = now;
  }

  /** See {@link Scheduler#overdue}. */
  List<TaskId> overdue(Instant now, int atMost) {
    List<TaskId> found = new ArrayList<>();
    List<Outstanding> again = new ArrayList<>();
    Iterator<Outstanding> each = unstarted.values().iterator();
    while (each.hasNext() && found.size() < atMost) {
      Outstanding task = each.next();
      boolean passed =
          task.place() < furthestMoved && olderThan(patience(), task.watchedFrom(), now);
      boolean silent =
          olderThan(settings.silence(), task.watchedFrom(), now)
              && olderThan(settings.silence(), lastMoved, now);
      if (passed || silent) {
        each.remove();
        found.add(task.id());
        again.add(task.watchedAgainFrom(now));
      }
    }
    again.forEach(task -> unstarted.put(task.id(), task));
    return found;
  }

  private Duration patience() {
    Duration tasks = Duration.ofNanos(4_000 * meanMicros);
    return tasks.compareTo(settings.patience()) > 0 ? tasks : settings.patience();
  }

  private static boolean olderThan(Duration age, Instant since, Instant now) {
    return !since.isAfter(now.minus(age));
  }

  LaneFigures figures(Instant now) {
    ReadyTask oldest = byAge.isEmpty() ? null : byAge.firstEntry().getValue();
    Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest.since(), now);
    return new LaneFigures(
        lane,
        byAge.size(),
        out.size(),
        credit.limit(),
        drain.perSecond(now.toEpochMilli()),
        age.isNegative() ? Duration.ZERO : age);
  }
}
