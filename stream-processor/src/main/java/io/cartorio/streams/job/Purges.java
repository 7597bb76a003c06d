package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent.Forgotten;
import io.cartorio.schemas.event.DocumentEvent.Purged;
import io.cartorio.schemas.event.DocumentEvent.Removed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work.Purge;
import io.cartorio.streams.job.JobState.Cancelled;
import io.cartorio.streams.job.JobState.Done;
import io.cartorio.streams.job.JobState.Ended;
import io.cartorio.streams.job.JobState.Failed;
import io.cartorio.streams.job.JobState.Live;
import io.cartorio.streams.job.JobState.Purging;
import io.cartorio.streams.job.JobState.Stub;
import io.cartorio.streams.job.JobState.Sweeping;

/** How a job's bytes go. */
final class Purges {
  private Purges() {}

  /** The job, which was {@code ended}, is to go: its bytes first, unless they are gone. */
  static void begin(Draft draft, Ended ended) {
    if (ended.bytesGone()) {
      remove(draft);
    } else if (!ended.tasks().anyPurge()) {
      plan(draft);
    }
  }

  /** Another purge. The revision in its name tells it from the job's other ones. */
  static void plan(Draft draft) {
    Job job = draft.job();
    if (job == null) {
      return;
    }
    draft.add(
        new TaskPlanned(
            TaskId.of(job.id(), "purge-" + draft.revision()),
            draft.revision(),
            draft.now(),
            Lane.MAINTENANCE,
            new Purge(),
            draft.settings().timeouts().purge().toMillis()));
  }

  /** The bytes are gone. */
  static void succeeded(Draft draft) {
    Job job = draft.job();
    if (job == null) {
      return;
    }
    draft.add(new Purged(job.id(), draft.revision(), draft.now()));
    switch (job.state()) {
      case Purging purging -> remove(draft);
      case Sweeping sweeping -> draft.add(new Forgotten(job.id(), draft.revision(), draft.now()));
      case Live live -> {}
      case Ended ended -> {}
      case Stub stub -> {}
    }
  }

  /** An attempt that lingered is over: what it left goes too, where the bytes had to go. */
  static void settled(Draft draft) {
    Job job = draft.job();
    if (job == null || job.state().tasks().anyWorkOut()) {
      return;
    }
    switch (job.state()) {
      case Cancelled cancelled -> plan(draft);
      case Purging purging -> plan(draft);
      case Stub stub -> plan(draft);
      case Live live -> {}
      case Done done -> {}
      case Failed failed -> {}
      case Sweeping sweeping -> {}
    }
  }

  private static void remove(Draft draft) {
    Job job = draft.job();
    if (job != null) {
      draft.add(
          new Removed(
              job.id(),
              draft.revision(),
              draft.now(),
              draft.now().plus(draft.settings().stubRetention())));
    }
  }
}
