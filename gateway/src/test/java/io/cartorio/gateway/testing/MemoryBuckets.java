package io.cartorio.gateway.testing;

import io.cartorio.gateway.limit.Bucket;
import io.cartorio.gateway.limit.Buckets;
import io.cartorio.gateway.limit.Verdict;
import io.cartorio.gateway.limit.Verdict.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Buckets in memory that are never filled again, and can be taken away. */
public final class MemoryBuckets implements Buckets {
  private final Map<Bucket, Integer> taken = new HashMap<>();
  private volatile boolean away;

  public void goAway(boolean gone) {
    away = gone;
  }

  @Override
  public synchronized Verdict take(List<Bucket> buckets) {
    if (away) {
      throw new BucketsAwayException(new IllegalStateException("taken away"));
    }
    boolean admitted = buckets.stream().allMatch(bucket -> left(bucket) >= 1);
    if (admitted) {
      buckets.forEach(bucket -> taken.merge(bucket, 1, Integer::sum));
    }
    return new Verdict(
        admitted, buckets.stream().map(bucket -> new Level(bucket, left(bucket))).toList());
  }

  private int left(Bucket bucket) {
    return bucket.policy().burst() - taken.getOrDefault(bucket, 0);
  }
}
