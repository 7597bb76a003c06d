package io.cartorio.schemas.task;

import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import java.time.Instant;

/**
 * Work for one handler, on {@code documents.tasks.<lane>.v<n>}.
 *
 * @param attempt 1 for the first; grows with every sending, so that what comes of an older one is
 *     told apart
 * @param at when it was dispatched
 * @param timeoutMillis how long the handler may take from its {@code Started}
 */
public record Task(
    TaskId id, OwnerId owner, int attempt, Lane lane, Work work, Instant at, long timeoutMillis)
    implements JobMessage {
  public Task {
    if (attempt < 1) {
      throw new IllegalArgumentException("an attempt is at least 1");
    }
    if (timeoutMillis < 1) {
      throw new IllegalArgumentException("a timeout is at least 1 ms");
    }
  }

  @Override
  public JobId job() {
    return id.job();
  }

  @Override
  public String messageId() {
    return id + "#" + attempt;
  }
}
