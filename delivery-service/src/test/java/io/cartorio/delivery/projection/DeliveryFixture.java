package io.cartorio.delivery.projection;

import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.platform.jobs.JobViews;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisSettings;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.platform.testing.TestRedis;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A broker, a Redis, a writer of the log, and delivery services as asked for. */
final class DeliveryFixture implements AutoCloseable {
  static final Instant MADE = Instant.now().minus(Duration.ofMinutes(1));

  final TestBroker broker = TestBroker.start();
  final TestRedis server = TestRedis.start();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Redis redis = new Redis(RedisSettings.at(server.uri()));
  final Manifests manifests;
  final JobViews views;
  private final Path content;
  private final RecordProducer producer;
  private final EventPublisher publisher;

  DeliveryFixture() {
    try {
      content = Files.createTempDirectory("cartorio-content");
      manifests = new Manifests(new FileContentStore(ContentSettings.at(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    views = new JobViews(redis, broker.settings().jobPartitions(), manifests);
    new TopicProvisioner(broker.settings()).provision();
    producer = new RecordProducer(broker.settings());
    publisher =
        new EventPublisher(
            producer, new Origin("stream-processor", "0.1.0", InstanceId.of("test-0")));
  }

  Projections start(String instance) {
    Projections projections =
        new Projections(
            DeliverySettings.standard(),
            broker.settings(),
            InstanceId.of(instance),
            redis,
            publisher,
            meters);
    projections.start();
    return projections;
  }

  <V extends Message> void log(Topic<V> topic, V message) {
    publisher.send(topic, message, TraceParent.start()).join();
  }

  void tombstone(JobId job) {
    raw(Topics.JOBS, job.value(), null);
  }

  void raw(Topic<?> topic, String key, byte @Nullable [] value) {
    producer
        .send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value))
        .join();
  }

  static JobResult done(JobId job, OwnerId owner, long revision, @Nullable InstanceId replyTo) {
    return ended(job, owner, revision, replyTo, new NoResult(), null);
  }

  static JobResult gone(JobId job, OwnerId owner, long revision, @Nullable InstanceId replyTo) {
    Failure spent = Failure.of(FailureCategory.KEY_SPENT);
    return ended(job, owner, revision, replyTo, null, spent);
  }

  private static JobResult ended(
      JobId job,
      OwnerId owner,
      long revision,
      @Nullable InstanceId replyTo,
      @Nullable NoResult inline,
      @Nullable Failure failure) {
    return new JobResult(
        job,
        owner,
        revision,
        Instant.now(),
        JobStatus.DONE,
        null,
        inline,
        failure,
        replyTo,
        StageTimes.NONE);
  }

  @Override
  public void close() {
    redis.close();
    producer.close();
    server.close();
    broker.close();
    try {
      FileSystemUtils.deleteRecursively(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
