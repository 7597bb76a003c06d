package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Task;
import io.cartorio.streams.job.TaskState.BackingOff;
import io.cartorio.streams.job.TaskState.Dispatched;
import io.cartorio.streams.job.TaskState.Lingering;
import io.cartorio.streams.job.TaskState.Started;
import io.cartorio.streams.job.TaskState.Waiting;
import org.jspecify.annotations.Nullable;

/** What follows from the scheduler's word. */
final class DispatchRules {
  private DispatchRules() {}

  static void dispatch(Draft draft, TaskId id) {
    Job job = draft.job();
    TrackedTask task = find(job, id);
    if (job == null || task == null) {
      return;
    }
    switch (task.state()) {
      case Waiting waiting -> {
        int attempt = task.attempt() + 1;
        draft.add(new TaskDispatched(id, attempt, draft.revision(), draft.now()));
        draft.add(
            new Effect.Send(
                new Task(
                    id,
                    job.owner(),
                    attempt,
                    task.lane(),
                    task.work(),
                    draft.now(),
                    task.timeoutMillis())));
      }
      case BackingOff backingOff -> {}
      case Dispatched dispatched -> {}
      case Started started -> {}
      case Lingering lingering -> {}
    }
  }

  static void overdue(Draft draft, TaskId id) {
    TrackedTask task = find(draft.job(), id);
    if (task == null) {
      return;
    }
    switch (task.state()) {
      case Dispatched dispatched ->
          draft.add(
              new TaskReady(
                  id, task.attempt(), draft.revision(), draft.now(), ReadyReason.NOBODY_STARTED));
      case Lingering lingering -> TaskRules.settle(draft, task);
      case Started started -> {}
      case Waiting waiting -> {}
      case BackingOff backingOff -> {}
    }
  }

  private static @Nullable TrackedTask find(@Nullable Job job, TaskId id) {
    return job == null ? null : job.state().tasks().find(id).orElse(null);
  }
}
