package io.cartorio.platform.jobs;

import io.cartorio.schemas.job.JobSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A job as far as the log has told of it.
 *
 * @param fileName what its client called the file: personal, so for its owner alone; null when it
 *     is not known
 */
public record JobView(JobSnapshot job, @Nullable String fileName) {}
