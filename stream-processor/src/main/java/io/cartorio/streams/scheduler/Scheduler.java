package io.cartorio.streams.scheduler;

import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of one partition: lanes side by side, in each the ready tasks by owner, and no more
 * out than the lane's credit. Kept in memory and rebuilt from the jobs after a restart. Not safe
 * for use by several threads.
 */
public final class Scheduler {
  private static final int OVERDUE_AT_ONCE = 100;

  private final Map<Lane, LaneQueue> lanes = new EnumMap<>(Lane.class);

  public Scheduler(SchedulerSettings settings) {
    for (Lane lane : Lane.values()) {
      lanes.put(lane, new LaneQueue(lane, settings));
    }
  }

  /** {@code task} may be sent. Offered twice, or while it is out, it is not there twice. */
  public void offer(ReadyTask task) {
    lane(task.lane()).offer(task);
  }

  /** The task may no longer be sent. Says whether it waited. */
  public boolean withdraw(Lane lane, TaskId task) {
    return lane(lane).withdraw(task);
  }

  /** The next task to send, which is then out; null when none waits or no lane has credit. */
  public @Nullable ReadyTask next(Instant now) {
    for (LaneQueue lane : lanes.values()) {
      ReadyTask task = lane.next(now);
      if (task != null) {
        return task;
      }
    }
    return null;
  }

  /** After a restart: the task was out already. Its lane's credit allows for it. */
  public void resume(Lane lane, TaskId task, OwnerId owner, Instant dispatched, boolean started) {
    lane(lane).resume(task, owner, dispatched, started);
  }

  /** A worker runs the task: it is not overdue, and its lane has moved up to it. */
  public void started(Lane lane, TaskId task, Instant now) {
    lane(lane).started(task, now);
  }

  /**
   * The task is out no more, and its credit is free.
   *
   * @param handledMicros what its handler took, when a worker ended it; empty when it was given up,
   *     which says nothing about the lane's pace
   */
  public void released(Lane lane, TaskId task, Instant now, OptionalLong handledMicros) {
    lane(lane).released(task, now, handledMicros);
  }

  /**
   * Tasks out that nobody has started, although a task sent later was started or ended and their
   * patience is over (the broker would have delivered them again by then), or although their lane
   * has been silent for long. Each is named once, and again after as long a time; at most 100 of a
   * lane at once.
   */
  public List<TaskId> overdue(Instant now) {
    List<TaskId> found = new ArrayList<>();
    for (LaneQueue lane : lanes.values()) {
      found.addAll(lane.overdue(now, OVERDUE_AT_ONCE));
    }
    return found;
  }

  public LaneFigures figures(Lane lane, Instant now) {
    return lane(lane).figures(now);
  }

  private LaneQueue lane(Lane lane) {
    LaneQueue queue = lanes.get(lane);
    if (queue == null) {
      throw new IllegalStateException("every lane has a queue");
    }
    return queue;
  }
}
