package io.cartorio.gateway.redis;

import io.cartorio.gateway.limit.Bucket;
import io.cartorio.gateway.limit.Buckets;
import io.cartorio.gateway.limit.Verdict;
import io.cartorio.gateway.limit.Verdict.Level;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Buckets in Redis, by its clock: all that concern a request are looked at and taken from in one
 * script, so that a crowd gets exactly what is there.
 */
public final class RedisBuckets implements Buckets {
  private static final RedisScript TAKE = RedisScript.of(RedisBuckets.class, "take.lua");

  private final Redis redis;

  public RedisBuckets(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Verdict take(List<Bucket> buckets) {
    List<String> keys = new ArrayList<>();
    List<String> policies = new ArrayList<>();
    for (Bucket bucket : buckets) {
      keys.add(RedisKeys.bucket(bucket.kind(), bucket.name()));
      policies.add(Integer.toString(bucket.policy().burst()));
      policies.add(Double.toString(bucket.policy().perSecond()));
    }
    try {
      return verdict(buckets, TAKE.run(redis, keys, policies));
    } catch (RedisAwayException e) {
      throw new BucketsAwayException(e);
    }
  }

  /** {@code 1} or {@code 0}, and what is left in each. */
  private static Verdict verdict(List<Bucket> buckets, String answer) {
    String[] words = answer.split(" ", -1);
    List<Level> left = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      left.add(new Level(buckets.get(i), Double.parseDouble(words[i + 1])));
    }
    return new Verdict(words[0].equals("1"), left);
  }
}
