package io.cartorio.gateway.webhook;

import io.cartorio.schemas.id.JobId;
import java.time.Instant;
import java.util.List;

/**
 * The jobs whose webhook was given up, as far as the log has told. Safe for use by many threads.
 * Throws {@link io.cartorio.gateway.job.JobBookAwayException} while it cannot be read.
 */
public interface DeadLetterBook {

  /** Those given up from {@code from} until before {@code until}, the oldest first. */
  List<JobId> between(Instant from, Instant until, int skip, int atMost);
}
