package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent.Expired;
import io.cartorio.schemas.event.DocumentEvent.Forgotten;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.streams.job.JobState.Ended;
import io.cartorio.streams.job.JobState.Live;
import io.cartorio.streams.job.JobState.Purging;
import io.cartorio.streams.job.JobState.Stub;
import io.cartorio.streams.job.JobState.Sweeping;
import io.cartorio.streams.job.TaskState.BackingOff;
import io.cartorio.streams.job.TaskState.Dispatched;
import io.cartorio.streams.job.TaskState.Lingering;
import io.cartorio.streams.job.TaskState.Started;
import io.cartorio.streams.job.TaskState.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the passing of time brings about. */
final class TimerRules {
  private static final Failure TOO_LATE = Failure.of(FailureCategory.DEADLINE);

  private TimerRules() {}

  /** Everything that is due happens, the earliest first; each leaves less that is due. */
  static void due(Draft draft) {
    Job job = draft.job();
    while (job != null) {
      TrackedTask task = firstDue(draft, job);
      if (task != null) {
        taskDue(draft, task);
      } else if (job.state().due().filter(due -> !due.isAfter(draft.now())).isPresent()) {
        jobDue(draft, job);
      } else {
        return;
      }
      job = draft.job();
    }
  }

  private static @Nullable TrackedTask firstDue(Draft draft, Job job) {
    return job.state().tasks().all().stream()
        .filter(task -> due(draft, task).filter(due -> !due.isAfter(draft.now())).isPresent())
        .min(Comparator.comparing(task -> due(draft, task).orElse(Instant.MAX)))
        .orElse(null);
  }

  private static Optional<Instant> due(Draft draft, TrackedTask task) {
    return task.state() instanceof Started && !draft.safeguards().deadlines()
        ? Optional.empty()
        : task.state().due();
  }

  private static void taskDue(Draft draft, TrackedTask task) {
    switch (task.state()) {
      case BackingOff backingOff ->
          draft.add(
              new TaskReady(
                  task.id(), task.attempt(), draft.revision(), draft.now(), backingOff.reason()));
      case Started started -> TaskRules.fail(draft, task, TOO_LATE);
      case Lingering lingering -> TaskRules.settle(draft, task);
      case Waiting waiting -> {}
      case Dispatched dispatched -> {}
    }
  }

  private static void jobDue(Draft draft, Job job) {
    switch (job.state()) {
      case Live live -> Endings.giveUp(draft, TOO_LATE);
      case Ended ended -> {
        if (!Deliveries.retain(draft, ended)) {
          draft.add(new Expired(job.id(), draft.revision(), draft.now()));
          Purges.begin(draft, ended);
        }
      }
      case Stub stub -> draft.add(new Forgotten(job.id(), draft.revision(), draft.now()));
      case Purging purging -> {}
      case Sweeping sweeping -> {}
    }
  }
}
