package io.cartorio.gateway.testing;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.testing.CaughtUp;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Cancel;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.intake.Intake.Redeliver;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.intake.Intake.Sweep;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Answers every submit on the real log as all that stands behind the gateway would, in Redis. */
public final class Responder implements AutoCloseable {
  private final KafkaConsumer<String, Intake> consumer;
  private final Redis redis;
  private final List<ConsumerRecord<String, Intake>> seen = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean running = true;

  public Responder(KafkaSettings kafka, Redis redis) {
    this.redis = redis;
    Map<String, Object> client = kafka.client();
    client.put("group.id", "responder");
    client.put("auto.offset.reset", "earliest");
    consumer = new KafkaConsumer<>(client, new StringDeserializer(), Topics.INTAKE.deserializer());
    thread = Thread.ofPlatform().name("responder").start(this::run);
  }

  /** Says that the projections have read all there is. */
  public void catchUp(int partitions) {
    for (int i = 0; i < partitions; i++) {
      CaughtUp.say(redis, Topics.JOBS, i);
    }
  }

  public List<ConsumerRecord<String, Intake>> seen() {
    return List.copyOf(seen);
  }

  private void run() {
    consumer.subscribe(List.of(Topics.INTAKE.name()));
    while (running) {
      for (ConsumerRecord<String, Intake> next : consumer.poll(Duration.ofMillis(20))) {
        seen.add(next);
        play(next.value());
      }
    }
    consumer.close();
  }

  private void play(Intake message) {
    switch (message) {
      case Submit submit -> answer(submit);
      case Cancel cancel -> {}
      case Delete delete -> remove(delete.job());
      case Redeliver redeliver -> {}
      case Sweep sweep -> {}
    }
  }

  private void answer(Submit submit) {
    JobId job = submit.job();
    OwnerId owner = submit.inputs().getFirst().grant().owner();
    Instant now = Instant.now();
    StageTimes times = new StageTimes(1_000, 2_000, Map.of());
    JobSnapshot view =
        new JobSnapshot(
            job,
            owner,
            5,
            now,
            JobStatus.DONE,
            submit.operation(),
            submit.at(),
            1,
            null,
            now,
            now.plusSeconds(86_400),
            null,
            null,
            submit.fingerprint(),
            submit.inputs().getFirst().ref().size(),
            times,
            false,
            null);
    JobResult result =
        new JobResult(
            job,
            owner,
            5,
            now,
            JobStatus.DONE,
            null,
            new Result.NoResult(),
            null,
            submit.replyTo(),
            times);
    var unusedView =
        redis
            .commands()
            .hset(
                RedisKeys.job(job),
                Map.of("rev", "5", "view", Json.mapper().writeValueAsString(view)));
    var unusedResult =
        redis.commands().set(RedisKeys.result(job), Json.mapper().writeValueAsString(result));
    if (submit.replyTo() != null) {
      var unused = redis.commands().publish(RedisKeys.replies(submit.replyTo()), job.value());
    }
  }

  private void remove(JobId job) {
    var unused = redis.commands().del(RedisKeys.job(job), RedisKeys.result(job));
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
