package io.cartorio.streams.scheduler;

import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Lane;
import java.time.Instant;

/**
 * A task that may be sent.
 *
 * @param since when it became ready
 */
public record ReadyTask(TaskId id, Lane lane, OwnerId owner, Instant since) {}
