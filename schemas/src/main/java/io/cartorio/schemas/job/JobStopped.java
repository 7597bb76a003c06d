package io.cartorio.schemas.job;

import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.id.JobId;
import java.time.Instant;

/** A broadcast on {@code documents.cancellations}: work on this job is wanted no more. */
public record JobStopped(JobId job, Instant at, Reason reason) implements JobMessage {

  /** Why. */
  public enum Reason {
    CANCELLED,
    FAILED,
    PURGED
  }

  @Override
  public String messageId() {
    return job + "/stopped/" + reason;
  }
}
