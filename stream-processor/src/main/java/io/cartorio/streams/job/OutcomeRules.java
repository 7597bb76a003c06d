package io.cartorio.streams.job;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.event.DocumentEvent.TaskDeferred;
import io.cartorio.schemas.event.DocumentEvent.TaskStarted;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Crashed;
import io.cartorio.schemas.outcome.TaskOutcome.Deferred;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.outcome.TaskOutcome.Failed;
import io.cartorio.schemas.outcome.TaskOutcome.Progress;
import io.cartorio.schemas.outcome.TaskOutcome.Started;
import io.cartorio.streams.job.JobState.Live;
import io.cartorio.streams.job.TaskState.BackingOff;
import io.cartorio.streams.job.TaskState.Dispatched;
import io.cartorio.streams.job.TaskState.Lingering;
import io.cartorio.streams.job.TaskState.Running;
import io.cartorio.streams.job.TaskState.Waiting;
import java.time.Instant;

/**
 * What follows from a worker's word. Of a job or a task that is not known, or no longer, and of an
 * attempt that was never sent, nothing does.
 */
final class OutcomeRules {
  private OutcomeRules() {}

  static void reported(Draft draft, TaskOutcome outcome) {
    Job job = draft.job();
    if (job == null) {
      return;
    }
    job.state()
        .tasks()
        .find(outcome.task())
        .filter(task -> outcome.attempt() >= 1 && outcome.attempt() <= task.attempt())
        .ifPresent(task -> reported(draft, job, task, outcome));
  }

  private static void reported(Draft draft, Job job, TrackedTask task, TaskOutcome outcome) {
    boolean stale = outcome.attempt() != task.attempt();
    switch (task.state()) {
      case Running running when stale -> staleReported(draft, job, task, outcome);
      case Running running -> runningReported(draft, job, task, running, outcome);
      case Waiting waiting -> staleReported(draft, job, task, outcome);
      case BackingOff backingOff -> staleReported(draft, job, task, outcome);
      case Lingering lingering when stale -> {}
      case Lingering lingering -> lingeringReported(draft, task, outcome);
    }
  }

  /** Of an attempt that was given up only a success counts. */
  private static void staleReported(Draft draft, Job job, TrackedTask task, TaskOutcome outcome) {
    switch (outcome) {
      case Done done -> succeeded(draft, job, task, done);
      case Started started -> {}
      case Progress progress -> {}
      case Failed failed -> {}
      case Deferred deferred -> {}
      case Crashed crashed -> {}
    }
  }

  private static void lingeringReported(Draft draft, TrackedTask task, TaskOutcome outcome) {
    switch (outcome) {
      case Done done -> TaskRules.settle(draft, task);
      case Failed failed -> TaskRules.settle(draft, task);
      case Deferred deferred -> TaskRules.settle(draft, task);
      case Crashed crashed -> TaskRules.settle(draft, task);
      case Started started -> {}
      case Progress progress -> {}
    }
  }

  private static void runningReported(
      Draft draft, Job job, TrackedTask task, Running running, TaskOutcome outcome) {
    switch (outcome) {
      case Started started -> started(draft, task, running, started.at());
      case Progress progress -> progressed(draft, task, running, progress);
      case Done done -> succeeded(draft, job, task, done);
      case Failed failed -> TaskRules.fail(draft, task, failed.failure(), failed.retryAfter());
      case Deferred deferred -> deferred(draft, task, deferred.until());
      case Crashed crashed ->
          TaskRules.fail(draft, task, Failure.of(FailureCategory.KILLS_ITS_WORKER));
    }
  }

  /** The deadline runs from here, and anew when another worker has taken a dead one's task. */
  private static void started(Draft draft, TrackedTask task, Running running, Instant startedAt) {
    boolean isNews =
        switch (running) {
          case Dispatched dispatched -> true;
          case TaskState.Started known -> startedAt.isAfter(known.startedAt());
        };
    if (isNews) {
      draft.add(
          new TaskStarted(
              task.id(),
              task.attempt(),
              draft.revision(),
              draft.now(),
              startedAt,
              draft.now().plusMillis(task.timeoutMillis())));
    }
  }

  /** Who makes progress has started, even if that word was lost. Progress itself is no event. */
  private static void progressed(
      Draft draft, TrackedTask task, Running running, Progress progress) {
    if (running instanceof Dispatched) {
      started(draft, task, running, progress.at());
    }
    Job job = draft.job();
    if (job != null && job.state() instanceof Live live) {
      draft.add(new Effect.Show(Snapshots.of(job, live, progress, draft.now())));
    }
  }

  private static void succeeded(Draft draft, Job job, TrackedTask task, Done done) {
    if (!done.outputs().stream().allMatch(ref -> isOf(job, ref.key()))) {
      return;
    }
    draft.add(
        new TaskSucceeded(
            task.id(),
            done.attempt(),
            draft.revision(),
            draft.now(),
            done.facts(),
            done.outputs(),
            done.times()));
    if (task.purges()) {
      Purges.succeeded(draft);
    } else if (task.delivery().isPresent()) {
      Deliveries.succeeded(draft);
    } else {
      Endings.complete(draft, done);
    }
  }

  /** A word that points at another job's bytes is nobody's word. */
  private static boolean isOf(Job job, ContentKey key) {
    return key.job().equals(job.id()) && key.owner().equals(job.owner());
  }

  private static void deferred(Draft draft, TrackedTask task, Instant until) {
    Instant earliest = draft.now().plus(draft.settings().retries().base());
    Instant latest = draft.now().plus(draft.settings().maxDeferral());
    Instant kept = until.isBefore(earliest) ? earliest : until.isAfter(latest) ? latest : until;
    if (Deliveries.isOver(task, draft.now())) {
      TaskRules.fail(draft, task, Failure.of(FailureCategory.RECEIVER_AWAY));
      return;
    }
    draft.add(new TaskDeferred(task.id(), task.attempt(), draft.revision(), draft.now(), kept));
  }
}
