package io.cartorio.gateway.redis;

import io.cartorio.gateway.submit.Arrivals;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.schemas.id.JobId;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Arriving uploads, known to all gateways through Redis. While it is away each gateway knows its
 * own, and two uploads that meet at different gateways are told apart by the log.
 */
public final class RedisArrivals implements Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(RedisArrivals.class);

  private final Redis redis;
  private final Duration longest;
  private final Set<JobId> here = ConcurrentHashMap.newKeySet();

  /**
   * @param longest an upload may take, so that one is forgotten whose gateway died
   */
  public RedisArrivals(Redis redis, Duration longest) {
    this.redis = redis;
    this.longest = longest;
  }

  @Override
  public boolean begin(JobId job) {
    if (!here.add(job)) {
      return false;
    }
    boolean first = beginEverywhere(job);
    if (!first) {
      here.remove(job);
    }
    return first;
  }

  private boolean beginEverywhere(JobId job) {
    try {
      SetArgs once = SetArgs.Builder.nx().px(longest.toMillis());
      return redis.await(redis.commands().set(RedisKeys.arrival(job), "1", once)) != null;
    } catch (RedisAwayException | RedisException e) {
      LOG.atWarn().addKeyValue("jobId", job).log("an upload is not known to other gateways");
      return true;
    }
  }

  @Override
  public void end(JobId job) {
    here.remove(job);
    try {
      Long unused = redis.await(redis.commands().del(RedisKeys.arrival(job)));
    } catch (RedisAwayException | RedisException e) {
      LOG.atDebug().addKeyValue("jobId", job).log("an upload is forgotten by its time alone");
    }
  }
}
