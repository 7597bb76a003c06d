package io.cartorio.gateway.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.limit.Bucket;
import io.cartorio.gateway.limit.Buckets.BucketsAwayException;
import io.cartorio.gateway.limit.Policy;
import io.cartorio.gateway.limit.Verdict;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisSettings;
import io.cartorio.platform.testing.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisBucketsIT {
  private static final Policy NEVER_FILLED = new Policy(100, 0);
  private static TestRedis server;
  private static Redis redis;
  private static RedisBuckets buckets;

  @BeforeAll
  static void start() {
    server = TestRedis.start();
    redis = new Redis(RedisSettings.at(server.uri()));
    buckets = new RedisBuckets(redis);
  }

  @AfterAll
  static void stop() {
    redis.close();
    server.close();
  }

  @Test
  void ofACrowdExactlyAsManyComeThroughAsThereAre() throws Exception {
    Bucket bucket = new Bucket("key", "crowd", NEVER_FILLED);

    assertThat(admitted(200, () -> buckets.take(List.of(bucket)))).isEqualTo(100);

    assertThat(buckets.take(List.of(bucket)).admitted()).isFalse();
  }

  @Test
  void oneThatIsEmptyTakesNothingFromTheOthers() {
    Bucket small = new Bucket("key", "small", new Policy(1, 0));
    Bucket large = new Bucket("address", "large", NEVER_FILLED);
    assertThat(buckets.take(List.of(small, large)).admitted()).isTrue();

    Verdict refused = buckets.take(List.of(small, large));

    assertThat(refused.admitted()).isFalse();
    assertThat(refused.left()).extracting(Verdict.Level::requests).containsExactly(0.0, 99.0);
    assertThat(buckets.take(List.of(large)).left().getFirst().requests()).isEqualTo(98.0);
  }

  @Test
  void anEmptyOneIsFilledAgainAsFastAsItsPolicySays() {
    Bucket bucket = new Bucket("key", "filled", new Policy(2, 20));
    assertThat(buckets.take(List.of(bucket)).admitted()).isTrue();
    assertThat(buckets.take(List.of(bucket)).admitted()).isTrue();

    await().atMost(Duration.ofSeconds(5)).until(() -> buckets.take(List.of(bucket)).admitted());

    assertThat(buckets.take(List.of(bucket)).left().getFirst().requests()).isLessThan(2);
  }

  @Test
  void oneThatIsFullIsForgotten() {
    Bucket bucket = new Bucket("key", "forgotten", new Policy(1, 100));
    assertThat(buckets.take(List.of(bucket)).admitted()).isTrue();

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> redis.await(redis.commands().exists("limit:key:forgotten")) == 0);
  }

  @Test
  void whileRedisIsAwayThatIsSaid() {
    try (TestRedis other = TestRedis.start();
        Redis client = new Redis(RedisSettings.at(other.uri()))) {
      Bucket bucket = new Bucket("key", "away", NEVER_FILLED);
      RedisBuckets away = new RedisBuckets(client);
      assertThat(away.take(List.of(bucket)).admitted()).isTrue();

      other.kill();

      assertThatThrownBy(() -> away.take(List.of(bucket))).isInstanceOf(BucketsAwayException.class);
    }
  }

  private static long admitted(int requests, Callable<Verdict> take) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Verdict>> all =
          IntStream.range(0, requests).mapToObj(i -> threads.submit(take)).toList();
      long admitted = 0;
      for (Future<Verdict> verdict : all) {
        admitted += verdict.get().admitted() ? 1 : 0;
      }
      return admitted;
    }
  }
}
