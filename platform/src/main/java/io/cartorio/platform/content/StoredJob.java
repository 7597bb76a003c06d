package io.cartorio.platform.content;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.time.Instant;

/**
 * A job that the store holds something of.
 *
 * @param since when its first byte came
 * @param purged whether only the marker is left
 */
public record StoredJob(OwnerId owner, JobId job, Instant since, boolean purged) {}
