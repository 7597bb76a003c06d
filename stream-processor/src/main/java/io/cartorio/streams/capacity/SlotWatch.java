package io.cartorio.streams.capacity;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.schemas.capacity.CapacityReport;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.UnreadableRecordException;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
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

/**
 * Listens to {@code documents.capacity} from now on, and warns of a lane whose workers have fewer
 * slots than there are partitions, naming the setting to raise.
 */
public final class SlotWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SlotWatch.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final TopicPartition CAPACITY = new TopicPartition(Topics.CAPACITY.name(), 0);

  private final KafkaSettings kafka;
  private final LiveSlots slots;
  private final CloudEventDeserializer<CapacityReport> deserializer =
      Topics.CAPACITY.deserializer();
  private @Nullable Listening listening;

  private record Listening(Consumer<byte[], byte[]> consumer, Thread thread) {}

  public SlotWatch(KafkaSettings kafka, MeterRegistry registry) {
    this.kafka = kafka;
    this.slots = new LiveSlots(kafka.jobPartitions());
    for (Lane lane : Lane.values()) {
      Gauge.builder("cartorio.streams.lane.slots", () -> slots.slots(lane, Instant.now()))
          .description("slots of all live workers")
          .tag("lane", lane.label())
          .register(registry);
      Gauge.builder("cartorio.streams.lane.slots.missing", () -> slots.missing(lane, Instant.now()))
          .description("how many slots the workers have fewer than there are partitions")
          .tag("lane", lane.label())
          .register(registry);
    }
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
      Thread thread = Thread.ofPlatform().daemon().name("slot-watch").start(() -> run(consumer));
      listening = new Listening(consumer, thread);
    }
  }

  private void run(Consumer<byte[], byte[]> consumer) {
    try (consumer) {
      while (true) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
          hear(each);
        }
        slots.news(Instant.now()).forEach(SlotWatch::warn);
      }
    } catch (WakeupException stopped) {
      LOG.debug("the watch over the slots has ended");
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("nobody watches over the slots any more");
    }
  }

  private void hear(ConsumerRecord<byte[], byte[]> message) {
    try {
      CapacityReport report =
          deserializer.deserialize(message.topic(), message.headers(), message.value());
      if (report != null) {
        slots.heard(report, Instant.now());
      }
    } catch (UnreadableRecordException e) {
      LOG.atDebug().addKeyValue("reason", e.reason()).log("a report could not be read");
    }
  }

  private static void warn(Shortage shortage) {
    LOG.atWarn()
        .addKeyValue("lane", shortage.lane().label())
        .addKeyValue("slots", shortage.slots())
        .addKeyValue("partitions", shortage.partitions())
        .addKeyValue("setting", shortage.setting())
        .log(
            "a lane has fewer slots than partitions, so that owners wait for each other there:"
                + " raise {} or start more workers",
            shortage.setting());
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
