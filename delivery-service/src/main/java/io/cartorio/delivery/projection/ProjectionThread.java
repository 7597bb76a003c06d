package io.cartorio.delivery.projection;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.redis.Redis;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.InstanceId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one projection going until it is closed, with a new consumer whenever one fails. */
final class ProjectionThread<V extends Message> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionThread.class);
  private static final long PAUSE_MS = 500;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Projection<V> projection;
  private final Redis redis;
  private final Reader<V> reader;
  private final ProjectionMeters meters;
  private final Map<String, Object> client;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Consumer<byte[], byte[]> current;

  ProjectionThread(
      Projection<V> projection,
      KafkaSettings kafka,
      DeliverySettings settings,
      InstanceId instance,
      Redis redis,
      EventPublisher publisher,
      MeterRegistry registry) {
    this.projection = projection;
    this.redis = redis;
    this.meters = new ProjectionMeters(registry, projection.topic());
    this.reader = new Reader<>(projection, publisher, meters);
    this.client = client(kafka, settings, projection, instance);
    this.thread =
        Thread.ofPlatform().name("projection-" + projection.topic().name()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  private void run() {
    try {
      do {
        consume();
      } while (!closing.await(PAUSE_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void consume() {
    try (RedisWriter writer = new RedisWriter(redis, projection);
        Consumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      current = consumer;
      ProjectionLoop<V> loop = new ProjectionLoop<>(consumer, writer, projection, reader, meters);
      while (closing.getCount() > 0) {
        loop.turn();
      }
    } catch (WakeupException e) {
      // it is being closed
    } catch (RuntimeException e) {
      meters.failed();
      LOG.atError()
          .addKeyValue("topic", projection.topic().name())
          .setCause(e)
          .log("a projection failed and begins again");
    } finally {
      current = null;
    }
  }

  private static Map<String, Object> client(
      KafkaSettings kafka, DeliverySettings settings, Projection<?> of, InstanceId instance) {
    int session = Math.toIntExact(settings.sessionTimeout().toMillis());
    Map<String, Object> client = kafka.client();
    client.put("group.id", "cartorio.delivery." + of.topic().name());
    client.put("group.instance.id", instance.value());
    client.put("client.id", "delivery-" + of.topic().name());
    client.put("isolation.level", "read_committed");
    client.put("enable.auto.commit", false);
    client.put("auto.offset.reset", "earliest");
    client.put("allow.auto.create.topics", false);
    client.put("fetch.min.bytes", 1);
    client.put("fetch.max.wait.ms", 500);
    client.put("max.poll.records", 500);
    client.put("session.timeout.ms", session);
    client.put("heartbeat.interval.ms", session / 3);
    client.put("reconnect.backoff.max.ms", 500);
    return client;
  }

  @Override
  public void close() {
    closing.countDown();
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      try {
        consumer.wakeup();
      } catch (KafkaException e) {
        LOG.atDebug().setCause(e).log("the consumer had ended");
      }
    }
    try {
      thread.join(CLOSE_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
