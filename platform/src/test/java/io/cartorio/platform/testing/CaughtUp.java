package io.cartorio.platform.testing;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.schemas.topic.Topic;

/** Says what a projection says when it has read a partition to its end. */
public final class CaughtUp {
  private static final String RUN_ID = "run_id:";

  private CaughtUp() {}

  public static void say(Redis redis, Topic<?> topic, int partition) {
    String run =
        redis
            .await(redis.commands().info("server"))
            .lines()
            .filter(line -> line.startsWith(RUN_ID))
            .findFirst()
            .orElseThrow()
            .substring(RUN_ID.length())
            .strip();
    Boolean unused =
        redis.await(
            redis.commands().hset(RedisKeys.caughtUp(topic), Integer.toString(partition), run));
  }
}
