package io.cartorio.systemtests.checker;

import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended, as a client saw it or was to see it.
 *
 * @param status a terminal one
 * @param digest of the answer's meaning; null where only the status counts
 */
public record Answer(JobStatus status, @Nullable Sha256 digest) {
  public Answer {
    if (!status.isTerminal()) {
      throw new IllegalArgumentException("an answer has a terminal status");
    }
  }

  /** Whether this answer is as good as {@code other}: a missing digest says nothing. */
  public boolean agreesWith(Answer other) {
    return status == other.status
        && (digest == null || other.digest == null || digest.equals(other.digest));
  }
}
