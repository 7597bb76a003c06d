package io.cartorio.gateway.job;

import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs of a list.
 *
 * @param from made at or after; null for any
 * @param until made before; null for any
 * @param cursor of the page before; null for the first
 * @param limit of the page, 1 to 100
 */
public record JobFilter(
    @Nullable JobStatus status,
    @Nullable String operation,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String cursor,
    int limit) {

  public boolean lets(JobSnapshot job) {
    return (status == null || status.equals(job.status()))
        && (operation == null || operation.equals(job.operation().name()))
        && (from == null || !job.createdAt().isBefore(from))
        && (until == null || job.createdAt().isBefore(until));
  }
}
