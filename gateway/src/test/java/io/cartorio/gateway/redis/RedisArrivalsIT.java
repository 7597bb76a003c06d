package io.cartorio.gateway.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisSettings;
import io.cartorio.platform.testing.TestRedis;
import io.cartorio.schemas.id.JobId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisArrivalsIT {
  private static final Duration MARK = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final JobId job = JobId.random();
  private final TestRedis server = TestRedis.start();
  private final Redis redis = new Redis(RedisSettings.at(server.uri()));
  private final RedisArrivals mine = new RedisArrivals(redis, MARK);
  private final RedisArrivals theirs = new RedisArrivals(redis, MARK);

  @BeforeEach
  void anUploadArrives() {
    assertThat(mine.begin(job)).isTrue();
  }

  @AfterEach
  void stop() {
    mine.close();
    theirs.close();
    redis.close();
    server.close();
  }

  @Test
  void anUploadThatArrivesIsKnownToEveryGatewayUntilItEnds() {
    assertThat(theirs.begin(job)).isFalse();

    mine.end(job);

    assertThat(theirs.begin(job)).isTrue();
  }

  @Test
  void aLongUploadStaysKnown() {
    await().atMost(PATIENCE).until(() -> timeLeft() < MARK.toMillis() * 3 / 4);
    await().atMost(PATIENCE).until(() -> timeLeft() > MARK.toMillis() * 3 / 4);

    assertThat(theirs.begin(job)).isFalse();
  }

  @Test
  void aCrowdOfUploadsStaysKnown() {
    List<JobId> crowd = Stream.generate(JobId::random).limit(500).toList();
    crowd.forEach(each -> assertThat(mine.begin(each)).isTrue());
    await().atMost(PATIENCE).until(() -> timeLeft() < MARK.toMillis() * 3 / 4);

    await().atMost(PATIENCE).until(() -> timeLeft() > MARK.toMillis() * 3 / 4);

    assertThat(crowd).noneMatch(theirs::begin);
  }

  @Test
  void anUploadWhoseGatewayDiedIsSoonForgotten() {
    mine.close();

    await().atMost(PATIENCE).until(() -> theirs.begin(job));
  }

  private long timeLeft() {
    return redis.await(redis.commands().pttl(RedisKeys.arrival(job)));
  }
}
