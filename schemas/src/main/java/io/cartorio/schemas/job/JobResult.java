package io.cartorio.schemas.job;

import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.result.Result;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended, on {@code documents.results}.
 *
 * @param revision of the job as it ended
 * @param status {@code DONE}, {@code FAILED} or {@code CANCELLED}
 * @param ref where the result stands; null unless done with an output
 * @param inline the result itself where it is small enough; kept for an hour only
 * @param failure null unless failed
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
  @Override
  public String messageId() {
    return job + "@" + revision;
  }
}
