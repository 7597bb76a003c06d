package io.cartorio.schemas.job;

import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.outcome.StageTimes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands, on {@code documents.jobs}; a tombstone follows when it is gone.
 *
 * @param revision of the last event of the job; a projection keeps the highest it has seen, and of
 *     equal ones the latest {@code at}, since progress alone is no event. 0 is the gateway's own,
 *     before the log has spoken
 * @param at of the change
 * @param progress of the work, 0..1
 * @param stage the last one a worker named
 * @param endedAt null until it ended
 * @param expiresAt when its bytes and its listing go; null until it ended
 * @param result where the result stands; null unless done with an output
 * @param bytesGone whether its bytes have been purged
 * @param delivery how the news of its end fares; null until it ended, and where it has no webhook
 */
public record JobSnapshot(
    JobId job,
    OwnerId owner,
    long revision,
    Instant at,
    JobStatus status,
    Operation operation,
    Instant createdAt,
    double progress,
    @Nullable String stage,
    @Nullable Instant endedAt,
    @Nullable Instant expiresAt,
    @Nullable ContentRef result,
    @Nullable Failure failure,
    @Nullable Sha256 fingerprint,
    long inputBytes,
    StageTimes times,
    boolean bytesGone,
    @Nullable DeliveryReport delivery)
    implements JobMessage {
  @Override
  public String messageId() {
    return job + "@" + revision;
  }
}
