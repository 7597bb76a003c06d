package io.cartorio.streams.job;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.result.Result;
import io.cartorio.streams.job.JobState.Cancelled;
import io.cartorio.streams.job.JobState.Done;
import io.cartorio.streams.job.JobState.Ended;
import io.cartorio.streams.job.JobState.Failed;
import org.jspecify.annotations.Nullable;

/** What is published of an ended job. The result itself passes through, and is kept nowhere. */
final class Results {
  private Results() {}

  static void publish(Draft draft, @Nullable InstanceId replyTo, @Nullable Result inline) {
    Job job = draft.job();
    if (job != null && job.state() instanceof Ended ended) {
      draft.add(new Effect.Publish(result(draft, job, ended, replyTo, inline)));
    }
  }

  /** The result once more, by reference, for a gateway that asked again. */
  static void republish(Draft draft, @Nullable InstanceId replyTo) {
    if (replyTo != null) {
      publish(draft, replyTo, null);
    }
  }

  /**
   * That there is a result no more. Said whether or not a gateway waits: the entry that its
   * client's job got, before the log could tell, is to go.
   */
  static void gone(Draft draft, OwnerId owner, JobStatus status, @Nullable InstanceId replyTo) {
    Job job = draft.job();
    if (job != null) {
      draft.add(
          new Effect.Publish(
              new JobResult(
                  job.id(),
                  owner,
                  job.revision(),
                  draft.now(),
                  status,
                  null,
                  null,
                  Failure.of(FailureCategory.KEY_SPENT),
                  replyTo,
                  StageTimes.NONE)));
    }
  }

  private static JobResult result(
      Draft draft, Job job, Ended ended, @Nullable InstanceId replyTo, @Nullable Result inline) {
    ContentRef ref = null;
    Failure failure = null;
    StageTimes times = StageTimes.NONE;
    switch (ended) {
      case Done done -> {
        ref = done.result();
        times = done.times();
      }
      case Failed failed -> failure = failed.failure();
      case Cancelled cancelled -> {}
    }
    return new JobResult(
        job.id(),
        job.owner(),
        job.revision(),
        draft.now(),
        ended.status(),
        ref,
        inline,
        failure,
        replyTo,
        times);
  }
}
