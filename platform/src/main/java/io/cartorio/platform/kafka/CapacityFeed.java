package io.cartorio.platform.kafka;

import io.cartorio.schemas.capacity.CapacityReport;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.UnreadableRecordException;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Hears every report on {@code documents.capacity} from now on, on a thread of its own. */
public final class CapacityFeed implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(CapacityFeed.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final TopicPartition CAPACITY = new TopicPartition(Topics.CAPACITY.name(), 0);

  private final KafkaSettings kafka;
  private final Listener listener;
  private final CloudEventDeserializer<CapacityReport> deserializer =
      Topics.CAPACITY.deserializer();
  private @Nullable Listening listening;

  /** Who is told. Called by one thread. */
  public interface Listener {
    void heard(CapacityReport report);

    /** At least every second, whether there was a report or not. */
    default void pause() {}
  }

  private record Listening(Consumer<byte[], byte[]> consumer, Thread thread) {}

  public CapacityFeed(KafkaSettings kafka, Listener listener) {
    this.kafka = kafka;
    this.listener = listener;
  }

  @Override
  public synchronized void start() {
    if (listening == null) {
      Map<String, Object> client = kafka.client();
      client.put("enable.auto.commit", false);
      client.put("isolation.level", "read_committed");
      Consumer<byte[], byte[]> consumer =
          new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      consumer.assign(List.of(CAPACITY));
      consumer.seekToEnd(List.of(CAPACITY));
      Thread thread = Thread.ofPlatform().daemon().name("capacity-feed").start(() -> run(consumer));
      listening = new Listening(consumer, thread);
    }
  }

  private void run(Consumer<byte[], byte[]> consumer) {
    try (consumer) {
      while (true) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
          hear(each);
        }
        listener.pause();
      }
    } catch (WakeupException stopped) {
      LOG.debug("reports of capacity are heard no more");
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("nobody hears the reports of capacity any more");
    }
  }

  private void hear(ConsumerRecord<byte[], byte[]> message) {
    try {
      CapacityReport report =
          deserializer.deserialize(message.topic(), message.headers(), message.value());
      if (report != null) {
        listener.heard(report);
      }
    } catch (UnreadableRecordException e) {
      LOG.atDebug().addKeyValue("reason", e.reason()).log("a report could not be read");
    }
  }

  @Override
  public synchronized void stop() {
    Listening ending = listening;
    if (ending != null) {
      listening = null;
      ending.consumer().wakeup();
      try {
        ending.thread().join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return listening != null;
  }
}
