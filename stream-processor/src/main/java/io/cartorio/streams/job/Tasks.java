package io.cartorio.streams.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cartorio.schemas.event.DocumentEvent.TaskDeferred;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskEvent;
import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.event.DocumentEvent.TaskSettled;
import io.cartorio.schemas.event.DocumentEvent.TaskStarted;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.streams.job.TaskState.BackingOff;
import io.cartorio.streams.job.TaskState.Dispatched;
import io.cartorio.streams.job.TaskState.Out;
import io.cartorio.streams.job.TaskState.Running;
import io.cartorio.streams.job.TaskState.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tasks of a job that have not ended, in the order they were planned. */
public record Tasks(@JsonValue List<TrackedTask> all) {
  static final Tasks NONE = new Tasks(List.of());

  @JsonCreator
  public Tasks {
    all = List.copyOf(all);
  }

  Optional<TrackedTask> find(TaskId id) {
    return all.stream().filter(task -> task.id().equals(id)).findFirst();
  }

  boolean empty() {
    return all.isEmpty();
  }

  boolean anyWorkOut() {
    return all.stream().anyMatch(task -> task.out() && task.leavesBytes());
  }

  /** What is being delivered. */
  Optional<TrackedTask> delivery() {
    return all.stream().filter(task -> task.delivery().isPresent()).findFirst();
  }

  Tasks withoutDeliveries() {
    return new Tasks(all.stream().filter(task -> task.delivery().isEmpty()).toList());
  }

  boolean anyPurge() {
    return all.stream().anyMatch(TrackedTask::purges);
  }

  /** When the first of them is due. */
  Optional<Instant> nextDue() {
    return all.stream().flatMap(task -> task.state().due().stream()).min(Instant::compareTo);
  }

  /** What is left of them when the job has ended: the attempts that are out. */
  Tasks ended(Instant at) {
    List<TrackedTask> left = new ArrayList<>();
    for (TrackedTask task : all) {
      if (task.state() instanceof Out out) {
        left.add(task.in(out.lingering(at, task.timeoutMillis())));
      }
    }
    return new Tasks(left);
  }

  /** The tasks after {@code event}; the same when it says nothing of any of them. */
  Tasks evolve(TaskEvent event) {
    return switch (event) {
      case TaskPlanned planned -> plus(TrackedTask.planned(planned));
      case TaskDispatched sent -> change(sent, task -> dispatched(task, sent));
      case TaskStarted started -> change(started, task -> started(task, started));
      case TaskSucceeded succeeded -> change(succeeded, task -> succeeded(task, succeeded));
      case TaskFailed failed -> change(failed, task -> failed(task, failed));
      case TaskDeferred deferred -> change(deferred, task -> deferred(task, deferred));
      case TaskReady ready -> change(ready, task -> ready(task, ready));
      case TaskSettled settled -> change(settled, task -> Optional.empty());
    };
  }

  private static Optional<TrackedTask> dispatched(TrackedTask task, TaskDispatched event) {
    return Optional.of(
        task.state() instanceof Waiting waiting
            ? task.sent(event.attempt(), waiting.dispatched(event.at()))
            : task);
  }

  private static Optional<TrackedTask> started(TrackedTask task, TaskStarted event) {
    return Optional.of(
        task.state() instanceof Running running
            ? task.in(running.started(event.startedAt(), event.deadline()))
            : task);
  }

  /** Another attempt that is still out when one has won lingers on. */
  private static Optional<TrackedTask> succeeded(TrackedTask task, TaskSucceeded event) {
    return task.state() instanceof Out out && event.attempt() != task.attempt()
        ? Optional.of(task.in(out.lingering(event.at(), task.timeoutMillis())))
        : Optional.empty();
  }

  private static Optional<TrackedTask> failed(TrackedTask task, TaskFailed event) {
    Instant retryAt = event.retryAt();
    if (retryAt == null) {
      return Optional.empty();
    }
    return Optional.of(
        task.state() instanceof Running running
            ? task.failed(running.backingOff(retryAt, ReadyReason.RETRY))
            : task);
  }

  private static Optional<TrackedTask> deferred(TrackedTask task, TaskDeferred event) {
    return Optional.of(
        task.state() instanceof Running running
            ? task.in(running.backingOff(event.until(), ReadyReason.DEFERRAL_OVER))
            : task);
  }

  private static Optional<TrackedTask> ready(TrackedTask task, TaskReady event) {
    return Optional.of(
        switch (task.state()) {
          case BackingOff backingOff -> task.in(backingOff.ready(event.at()));
          case Dispatched dispatched -> task.in(dispatched.nobodyStarted(event.at()));
          case Waiting waiting -> task;
          case TaskState.Started started -> task;
          case TaskState.Lingering lingering -> task;
        });
  }

  private Tasks plus(TrackedTask task) {
    List<TrackedTask> more = new ArrayList<>(all);
    more.add(task);
    return new Tasks(more);
  }

  private Tasks change(TaskEvent event, Function<TrackedTask, Optional<TrackedTask>> transition) {
    List<TrackedTask> changed = new ArrayList<>(all.size());
    for (TrackedTask task : all) {
      if (task.id().equals(event.task())) {
        transition.apply(task).ifPresent(changed::add);
      } else {
        changed.add(task);
      }
    }
    return new Tasks(changed);
  }
}
