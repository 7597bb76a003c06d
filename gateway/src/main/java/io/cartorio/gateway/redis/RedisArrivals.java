package io.cartorio.gateway.redis;

import io.cartorio.gateway.submit.Arrivals;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.schemas.id.JobId;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Arriving uploads, known to all gateways through Redis by a mark that is renewed while they
 * arrive: one whose gateway died bars its repeat for no longer than the mark lasts. While Redis is
 * away each gateway knows its own, and two uploads that meet at different gateways are told apart
 * by the log.
 */
public final class RedisArrivals implements Arrivals, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisArrivals.class);
  private static final int RENEWALS_PER_MARK = 3;

  private final Redis redis;
  private final Duration mark;
  private final Set<JobId> here = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService renewals =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("gateway-arrivals").factory());

  /**
   * @param mark how long an upload stays known after its gateway died
   */
  public RedisArrivals(Redis redis, Duration mark) {
    this.redis = redis;
    this.mark = mark;
    long every = mark.toMillis() / RENEWALS_PER_MARK;
    Future<?> unused =
        renewals.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
  }

  /**
   * All at once: were each to wait for the one before it, a crowd of uploads would come too late.
   */
  private void renew() {
    try {
      List<RedisFuture<Boolean>> renewals = new ArrayList<>();
      for (JobId job : here) {
        renewals.add(redis.commands().pexpire(RedisKeys.arrival(job), mark.toMillis()));
      }
      for (RedisFuture<Boolean> renewal : renewals) {
        Boolean unused = redis.await(renewal);
      }
    } catch (RedisAwayException | RedisException e) {
      LOG.atDebug().addKeyValue("uploads", here.size()).log("marks could not be renewed");
    }
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
      SetArgs once = SetArgs.Builder.nx().px(mark.toMillis());
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

  @Override
  public void close() {
    renewals.shutdownNow();
  }
}
