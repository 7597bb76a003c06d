package io.cartorio.gateway.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.testing.JobBookContract;
import io.cartorio.gateway.testing.MemoryStore;
import io.cartorio.platform.jobs.JobEntries;
import io.cartorio.platform.jobs.JobViews;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisSettings;
import io.cartorio.platform.testing.CaughtUp;
import io.cartorio.platform.testing.TestRedis;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topics;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The book in a real Redis, told of by hand as the projections would. */
class RedisJobBookContractIT extends JobBookContract {
  private static final int PARTITIONS = 2;

  private final TestRedis server = TestRedis.start();
  private final Redis redis = new Redis(RedisSettings.at(server.uri()));
  private final RedisJobBook book =
      new RedisJobBook(
          new JobViews(redis, PARTITIONS, new Manifests(new MemoryStore())), new JobEntries(redis));

  @BeforeEach
  void catchUp() {
    await().until(redis::isWell);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      CaughtUp.say(redis, Topics.JOBS, partition);
    }
  }

  @AfterEach
  void stop() {
    book.close();
    redis.close();
    server.close();
  }

  @Override
  protected JobBook book() {
    return book;
  }

  @Override
  protected void tell(JobSnapshot told) {
    redis.await(
        redis
            .commands()
            .hset(
                RedisKeys.job(told.job()),
                Map.of(
                    "rev",
                    Long.toString(told.revision()),
                    "view",
                    Json.mapper().writeValueAsString(told))));
    redis.await(
        redis
            .commands()
            .zadd(
                RedisKeys.ownersJobs(told.owner()),
                told.createdAt().toEpochMilli(),
                told.job().value()));
  }

  @Override
  protected void tell(JobResult told) {
    redis.await(
        redis.commands().set(RedisKeys.result(told.job()), Json.mapper().writeValueAsString(told)));
  }

  @Override
  protected void takeAway() {
    server.kill();
  }

  @Test
  void untilItHasCaughtUpNothingIsCalledUnknown() {
    redis.await(redis.commands().del(RedisKeys.caughtUp(Topics.JOBS)));

    assertThatThrownBy(() -> book.find(JobId.random())).isInstanceOf(JobBookAwayException.class);
    assertThat(redis.isWell()).isTrue();
  }
}
