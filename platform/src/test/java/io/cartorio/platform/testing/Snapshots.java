package io.cartorio.platform.testing;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.outcome.StageTimes;
import java.time.Duration;
import java.time.Instant;

/** Jobs to show. */
public final class Snapshots {
  private static final long BYTES = 1_000;

  private Snapshots() {}

  public static OwnerId owner() {
    return OwnerId.of(JobId.random().value());
  }

  /** A job of {@code owner} that was made at {@code created}, as it stood at {@code revision}. */
  public static JobSnapshot of(
      JobId job, OwnerId owner, Instant created, long revision, JobStatus status) {
    Instant at = created.plusMillis(revision);
    boolean ended = status.isTerminal();
    return new JobSnapshot(
        job,
        owner,
        revision,
        at,
        status,
        NoWork.ofMillis(0),
        created,
        ended ? 1 : 0,
        null,
        ended ? at : null,
        ended ? at.plus(Duration.ofHours(24)) : null,
        null,
        null,
        null,
        BYTES,
        StageTimes.NONE,
        false,
        null);
  }
}
