package io.cartorio.platform.jobs;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.schemas.id.JobId;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisException;
import java.time.Instant;
import java.util.List;

/** The jobs whose webhook was given up. Safe for use by many threads. */
public final class DeadDeliveries {
  private final Redis redis;

  public DeadDeliveries(Redis redis) {
    this.redis = redis;
  }

  /**
   * Those given up from {@code from} until before {@code until}, the oldest first.
   *
   * @throws RedisAwayException while Redis is away
   */
  public List<JobId> between(Instant from, Instant until, int skip, int atMost) {
    try {
      Range<Long> range =
          Range.from(
              Range.Boundary.including(from.toEpochMilli()),
              Range.Boundary.excluding(until.toEpochMilli()));
      return redis
          .await(
              redis
                  .commands()
                  .zrangebyscore(RedisKeys.deadDeliveries(), range, Limit.create(skip, atMost)))
          .stream()
          .map(JobId::of)
          .toList();
    } catch (RedisException e) {
      throw new RedisAwayException(e);
    }
  }
}
