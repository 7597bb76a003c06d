package io.cartorio.streams.job;

import io.cartorio.schemas.id.TaskId;
import io.cartorio.streams.job.Effect.Enqueue;
import io.cartorio.streams.job.Effect.Release;
import io.cartorio.streams.job.Effect.Withdraw;
import io.cartorio.streams.job.TaskState.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler has to be told of a job's change: the difference between the tasks that waited
 * and were out, and those that wait and are out. No rule can forget to give credit back.
 */
final class SchedulerEffects {
  private SchedulerEffects() {}

  static List<Effect> between(@Nullable Job before, @Nullable Job after) {
    List<Effect> effects = new ArrayList<>();
    for (TrackedTask task : tasks(before)) {
      Optional<TrackedTask> now = find(after, task.id());
      if (task.out() && now.filter(next -> isSameAttempt(task, next)).isEmpty()) {
        effects.add(new Release(task.id(), task.lane()));
      }
      if (waits(task) && now.filter(next -> waits(next) || next.out()).isEmpty()) {
        effects.add(new Withdraw(task.id(), task.lane()));
      }
    }
    if (after != null) {
      for (TrackedTask task : tasks(after)) {
        if (waits(task) && find(before, task.id()).filter(SchedulerEffects::waits).isEmpty()) {
          effects.add(new Enqueue(task.id(), task.lane(), after.owner()));
        }
      }
    }
    return effects;
  }

  private static boolean isSameAttempt(TrackedTask task, TrackedTask next) {
    return next.out() && next.attempt() == task.attempt();
  }

  private static boolean waits(TrackedTask task) {
    return task.state() instanceof Waiting;
  }

  private static Optional<TrackedTask> find(@Nullable Job job, TaskId id) {
    return job == null ? Optional.empty() : job.state().tasks().find(id);
  }

  private static List<TrackedTask> tasks(@Nullable Job job) {
    return job == null ? List.of() : job.state().tasks().all();
  }
}
