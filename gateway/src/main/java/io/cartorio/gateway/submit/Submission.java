package io.cartorio.gateway.submit;

import io.cartorio.gateway.answer.Waiters.Waiter;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job that was accepted.
 *
 * @param status as it stands: a repeat's may have ended long ago
 * @param fingerprint of what was asked for under a key, while it is not known whether the log knows
 *     another under it; null when that is known
 * @param held where the client waits for the answer, and it can be waited for
 */
record Submission(JobId job, JobStatus status, @Nullable Sha256 fingerprint, @Nullable Waiter held)
    implements AutoCloseable {

  Optional<Waiter> waiter() {
    return Optional.ofNullable(held);
  }

  @Override
  public void close() {
    if (held != null) {
      held.close();
    }
  }
}
