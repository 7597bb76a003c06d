package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import io.cartorio.streams.job.TaskState.Out;
import io.cartorio.streams.job.TaskState.Waiting;
import java.util.Optional;

/**
 * A task that has not ended.
 *
 * @param attempt the last one sent; 0 when none was
 * @param failures of its handler, which is what its attempts are limited by: being deferred, or
 *     never started, is none
 */
public record TrackedTask(
    TaskId id,
    Lane lane,
    Work work,
    long timeoutMillis,
    int attempt,
    int failures,
    TaskState state) {

  static TrackedTask planned(TaskPlanned event) {
    return new TrackedTask(
        event.task(),
        event.lane(),
        event.work(),
        event.timeoutMillis(),
        0,
        0,
        new Waiting(event.at()));
  }

  /** Whether it clears the job's bytes away. */
  boolean purges() {
    return switch (work) {
      case Work.Purge purge -> true;
      case Work.Deliver deliver -> false;
      case Work.ReadImage read -> false;
      case Work.ProcessDocument process -> false;
      case Work.ClassifyDocument classify -> false;
      case Work.ExtractDocument extract -> false;
      case Work.Noop noop -> false;
    };
  }

  /** What it delivers, if it does. */
  Optional<Work.Deliver> delivery() {
    return work instanceof Work.Deliver deliver ? Optional.of(deliver) : Optional.empty();
  }

  /** Whether it leaves bytes that may have to go. */
  boolean leavesBytes() {
    return !purges() && delivery().isEmpty();
  }

  /** Whether an attempt of it is out. */
  boolean out() {
    return state instanceof Out;
  }

  TrackedTask in(TaskState next) {
    return new TrackedTask(id, lane, work, timeoutMillis, attempt, failures, next);
  }

  TrackedTask sent(int newAttempt, TaskState next) {
    return new TrackedTask(id, lane, work, timeoutMillis, newAttempt, failures, next);
  }

  TrackedTask failed(TaskState next) {
    return new TrackedTask(id, lane, work, timeoutMillis, attempt, failures + 1, next);
  }
}
