package io.cartorio.streams.job;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome.Progress;
import io.cartorio.streams.job.JobState.Cancelled;
import io.cartorio.streams.job.JobState.Done;
import io.cartorio.streams.job.JobState.Ended;
import io.cartorio.streams.job.JobState.Failed;
import io.cartorio.streams.job.JobState.Live;
import io.cartorio.streams.job.JobState.Pending;
import io.cartorio.streams.job.JobState.Processing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Jobs as clients see them. */
final class Snapshots {
  private Snapshots() {}

  static JobSnapshot of(Job job, Live live) {
    return live(job, live, job.at(), 0, null);
  }

  /** The job with how far a worker says it is. */
  static JobSnapshot of(Job job, Live live, Progress progress, Instant now) {
    return live(job, live, now, progress.fraction(), progress.stage());
  }

  private static JobSnapshot live(
      Job job, Live live, Instant at, double progress, @Nullable String stage) {
    JobStatus status =
        switch (live) {
          case Pending pending -> JobStatus.PENDING;
          case Processing processing -> JobStatus.PROCESSING;
        };
    Listing listing = live.charter().listing();
    return new JobSnapshot(
        job.id(),
        job.owner(),
        job.revision(),
        at,
        status,
        listing.operation(),
        listing.createdAt(),
        progress,
        stage,
        null,
        null,
        null,
        null,
        listing.fingerprint(),
        listing.inputBytes(),
        live.times(),
        false,
        null);
  }

  static JobSnapshot of(Job job, Ended ended) {
    return switch (ended) {
      case Done done -> ended(job, done, 1, done.result(), null, done.times());
      case Failed failed -> ended(job, failed, 0, null, failed.failure(), StageTimes.NONE);
      case Cancelled cancelled -> ended(job, cancelled, 0, null, null, StageTimes.NONE);
    };
  }

  private static JobSnapshot ended(
      Job job,
      Ended ended,
      double progress,
      @Nullable ContentRef result,
      @Nullable Failure failure,
      StageTimes times) {
    Listing listing = ended.listing();
    return new JobSnapshot(
        job.id(),
        job.owner(),
        job.revision(),
        job.at(),
        ended.status(),
        listing.operation(),
        listing.createdAt(),
        progress,
        null,
        ended.ending().at(),
        ended.ending().goesAt(),
        result,
        failure,
        listing.fingerprint(),
        listing.inputBytes(),
        times,
        ended.bytesGone(),
        ended.ending().delivery());
  }
}
