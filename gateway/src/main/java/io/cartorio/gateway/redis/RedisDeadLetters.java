package io.cartorio.gateway.redis;

import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.webhook.DeadLetterBook;
import io.cartorio.platform.jobs.DeadDeliveries;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.schemas.id.JobId;
import java.time.Instant;
import java.util.List;

/** The dead letters that the projections keep. */
public final class RedisDeadLetters implements DeadLetterBook {
  private final DeadDeliveries dead;

  public RedisDeadLetters(DeadDeliveries dead) {
    this.dead = dead;
  }

  @Override
  public List<JobId> between(Instant from, Instant until, int skip, int atMost) {
    try {
      return dead.between(from, until, skip, atMost);
    } catch (RedisAwayException e) {
      throw new JobBookAwayException("Redis is away", e);
    }
  }
}
