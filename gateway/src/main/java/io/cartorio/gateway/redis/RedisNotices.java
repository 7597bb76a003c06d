package io.cartorio.gateway.redis;

import io.cartorio.gateway.answer.Waiters;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisSubscription;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;

/** This gateway's one subscription: each message is the id of a job that has an answer. */
public final class RedisNotices implements AutoCloseable {
  private final RedisSubscription subscription;

  public RedisNotices(Redis redis, InstanceId gateway, Waiters waiters) {
    subscription =
        redis
            .subscription()
            .listen(
                RedisKeys.replies(gateway),
                message -> JobId.parse(message).ifPresent(waiters::wake));
  }

  @Override
  public void close() {
    subscription.close();
  }
}
