package io.cartorio.platform.jobs;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended, without its values: what the answer already tells of the job while the view may
 * be a moment behind.
 */
public record JobEnd(
    long revision,
    Instant at,
    JobStatus status,
    @Nullable ContentRef ref,
    @Nullable Failure failure,
    StageTimes times) {

  public static JobEnd of(JobResult result) {
    return new JobEnd(
        result.revision(),
        result.at(),
        result.status(),
        result.ref(),
        result.failure(),
        result.times());
  }

  /** Of a job that never was: anything that the log tells of it is further. */
  public static JobEnd of(Rejected rejected) {
    Failure failure =
        new Failure(FailureCategory.NOT_ACCEPTED, Map.of("reason", rejected.reason().slug()));
    return new JobEnd(1, rejected.at(), JobStatus.FAILED, null, failure, StageTimes.NONE);
  }

  /** The job with this end, unless it is further already. */
  public JobSnapshot on(JobSnapshot job) {
    if (job.revision() >= revision) {
      return job;
    }
    return new JobSnapshot(
        job.job(),
        job.owner(),
        revision,
        at,
        status,
        job.operation(),
        job.createdAt(),
        status.equals(JobStatus.DONE) ? 1 : 0,
        null,
        at,
        job.expiresAt(),
        ref,
        failure,
        job.fingerprint(),
        job.inputBytes(),
        times,
        job.bytesGone(),
        job.delivery());
  }
}
