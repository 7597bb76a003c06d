package io.cartorio.schemas.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.result.Result;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended, on {@code documents.results}. One whose job is gone, which answers a late repeat
 * of its submit, has no result and says so: {@link #isGone}.
 *
 * @param revision of the job as it ended
 * @param status {@code DONE}, {@code FAILED} or {@code CANCELLED}
 * @param ref where the result stands; null unless done with an output
 * @param inline the result itself where it is small enough; kept for an hour only
 * @param failure null unless failed, or gone
 * @param replyTo the gateway that waits for it
 */
public record JobResult(
    JobId job,
    OwnerId owner,
    long revision,
    Instant at,
    JobStatus status,
    @Nullable ContentRef ref,
    @Nullable Result inline,
    @Nullable Failure failure,
    @Nullable InstanceId replyTo,
    StageTimes times)
    implements JobMessage {
  /** Whether the job and its result are gone: this answers a repeat, and is no end of the job. */
  @JsonIgnore
  public boolean isGone() {
    return failure != null && failure.category().equals(FailureCategory.KEY_SPENT);
  }

  @Override
  public String messageId() {
    return job + "@" + revision;
  }
}
