package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.systemtests.checker.LogReader;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Kill;
import io.cartorio.systemtests.process.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What clients see while Redis is away: what they submit is a job all the same, what they ask is
 * answered with "later", and once it is back so are the answers.
 */
class RedisAwayST {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Api api = new Api(RunningPlatform.platform().url(), "client-redis-away");
  private final LogReader log = new LogReader(RunningPlatform.platform().brokers());

  @AfterEach
  void itIsWhole() {
    awaitReady();
    api.close();
  }

  @Test
  void aDocumentIsReadWhileRedisHangsAndItsTextIsThereAfterwards() throws IOException {
    ProcessHandle redis = redis();
    Signal.STOP.send(redis);
    JobId job;
    try {
      Reply reply = api.ocr(RunningPlatform.sample("etiqueta.jpg"));

      assertThat(reply.status()).isEqualTo(202);
      assertThat(reply.headers().firstValue("Location")).isPresent();
      job = reply.job().orElseThrow();
      awaitCompleted(job);
      assertComeAgain(api.status(job));
      assertThat(api.get("/health/live").status()).isEqualTo(200);
      Reply health = api.get("/health/ready");
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.json().at("/components/redis/status").asString("")).isEqualTo("DOWN");
    } finally {
      Signal.CONT.send(redis);
    }

    assertThat(awaitResult(job).json().at("/pages/0/text").asString("")).isNotBlank();
  }

  @Test
  void aRepeatWhileRedisHangsIsTheSameJob() {
    Map<String, String> key = Map.of("Idempotency-Key", "a-key-without-redis");
    ProcessHandle redis = redis();
    Signal.STOP.send(redis);
    JobId job;
    try {
      Reply first = api.noop(NoopAsk.ofMillis(0), new byte[10], key);
      Reply second = api.noop(NoopAsk.ofMillis(0), new byte[10], key);

      assertThat(first.status()).isEqualTo(202);
      assertThat(second.status()).isEqualTo(202);
      assertThat(second.job()).isEqualTo(first.job());
      job = first.job().orElseThrow();
    } finally {
      Signal.CONT.send(redis);
    }
    Reply unused = awaitResult(job);

    assertThat(log.all(Topics.EVENTS))
        .filteredOn(logged -> logged.message().job().equals(job))
        .filteredOn(logged -> logged.message() instanceof Submitted)
        .hasSize(1);
  }

  @Test
  void aKilledRedisIsStartedAgainAndEveryClientGetsItsAnswer() throws Exception {
    ProcessHandle killed = redis();
    List<JobId> later = new ArrayList<>();
    try (Api waiting = new Api(RunningPlatform.platform().url(), "client-that-waits");
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> waits =
          clients.submit(() -> waiting.noop(NoopAsk.ofMillis(3_000), new byte[10], Map.of()));
      Await.until(
          LIMIT,
          () -> waiting.get("/v2/jobs").json().path("jobs").size() == 1,
          () -> "the job is not listed");
      CompletableFuture<Void> back =
          CompletableFuture.runAsync(
              () -> {
                Kill.now(killed);
                awaitReady();
              },
              clients);
      do {
        Reply reply = api.noop(NoopAsk.ofMillis(0), new byte[10], Map.of());
        assertThat(reply.status()).isIn(200, 202);
        later.add(reply.job().orElseThrow());
      } while (!back.isDone());
      back.join();

      assertThat(waits.get().status()).isEqualTo(200);
    }

    assertThat(redis().pid()).isNotEqualTo(killed.pid());
    later.forEach(this::awaitResult);
  }

  /** What it wrote down is older than the job, so it begins without it. */
  @Test
  void aRedisThatForgotTheLastMomentsDeniesNoJob() throws IOException {
    RedisClientOfPlatform.writeNothingMore(RunningPlatform.platform().data());
    JobId job = api.noop(NoopAsk.ofMillis(0), new byte[10], Map.of()).job().orElseThrow();

    Kill.now(redis());

    List<Integer> statuses = new ArrayList<>();
    Await.until(
        LIMIT,
        () -> {
          int status = api.status(job).status();
          statuses.add(status);
          return status == 200;
        },
        () -> "the job was answered with " + statuses);
    assertThat(statuses).isSubsetOf(200, 503);
  }

  private static ProcessHandle redis() {
    return RunningPlatform.platform().redis().orElseThrow();
  }

  private static void assertComeAgain(Reply reply) {
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.problem()).isEqualTo("dependency-away");
    assertThat(reply.headers().firstValue("Retry-After")).isPresent();
  }

  private void awaitReady() {
    Await.until(
        LIMIT,
        () -> api.get("/health/ready").status() == 200,
        () -> "not ready: " + api.get("/health/ready").json());
  }

  private void awaitCompleted(JobId job) {
    Await.until(
        LIMIT,
        () ->
            log.all(Topics.EVENTS).stream()
                .anyMatch(
                    logged ->
                        logged.message() instanceof Completed completed
                            && completed.job().equals(job)),
        () -> "the job did not end on the log");
  }

  /** Until then the client is told to come again, and never that there is no such job. */
  private Reply awaitResult(JobId job) {
    List<Reply> replies = new ArrayList<>();
    Await.until(
        LIMIT,
        () -> {
          replies.add(api.result(job));
          return replies.getLast().status() == 200;
        },
        () -> "no result of " + job + ": " + replies.getLast().status());
    assertThat(replies).extracting(Reply::status).isSubsetOf(200, 409, 503);
    return replies.getLast();
  }
}
