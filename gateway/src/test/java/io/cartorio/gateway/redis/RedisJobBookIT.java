package io.cartorio.gateway.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.testing.MemoryStore;
import io.cartorio.platform.jobs.JobEntries;
import io.cartorio.platform.jobs.JobViews;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisSettings;
import io.cartorio.platform.testing.CaughtUp;
import io.cartorio.platform.testing.Snapshots;
import io.cartorio.platform.testing.TestRedis;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisJobBookIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestRedis server = TestRedis.start();
  private final Redis redis = new Redis(RedisSettings.at(server.uri()));
  private final RedisJobBook book =
      new RedisJobBook(
          new JobViews(redis, 1, new Manifests(new MemoryStore())), new JobEntries(redis));
  private final JobId job = JobId.random();
  private final JobSnapshot first =
      Snapshots.of(job, Snapshots.owner(), Instant.now(), 0, JobStatus.PENDING);

  @BeforeEach
  void aJobIsTakenWhileRedisIsAway() {
    server.kill();
    assertThatThrownBy(() -> book.open(first, "rg.jpg")).isInstanceOf(JobBookAwayException.class);
  }

  @AfterEach
  void stop() {
    book.close();
    redis.close();
    server.close();
  }

  @Test
  void itsEntryIsMadeOnceRedisIsBackAndUntilThenItIsNotCalledUnknown() {
    comeBack();

    List<Optional<ListedJob>> found = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .ignoreException(JobBookAwayException.class)
        .until(
            () -> {
              found.add(book.find(job));
              return true;
            });

    assertThat(found)
        .singleElement()
        .satisfies(
            listed -> assertThat(listed).get().extracting(ListedJob::name).isEqualTo("rg.jpg"));
  }

  @Test
  void onceTheLogHasRefusedItNoEntryIsOwed() {
    assertThatThrownBy(() -> book.strike(job, first.owner()))
        .isInstanceOf(JobBookAwayException.class);

    comeBack();

    assertThat(book.find(job)).isEmpty();
  }

  private void comeBack() {
    server.resume();
    await().atMost(PATIENCE).until(redis::isWell);
    CaughtUp.say(redis, Topics.JOBS, 0);
  }
}
