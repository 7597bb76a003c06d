package io.cartorio.platform.kafka;

import io.cartorio.platform.StartRefused;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.UnreadableRecordException;
import io.cartorio.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic of one partition in memory: the last message of each key, followed for as long
 * as it is open. While the brokers are away it stays as it was. Safe for use by many threads.
 *
 * <p>A key whose last message cannot be read is as unknown as one that was removed: what was said
 * of it before may no longer hold.
 */
public final class TopicTable<V extends Message> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicTable.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long TRY_AGAIN_MS = 1_000;

  private final KafkaSettings settings;
  private final Topic<V> topic;
  private final TopicPartition partition;
  private final CloudEventDeserializer<V> deserializer;
  private final Map<String, V> rows = new ConcurrentHashMap<>();
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
  private final Progress progress = new Progress();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Consumer<byte[], byte[]> consumer;
  private final Thread follower;

  private TopicTable(KafkaSettings settings, Topic<V> topic, Consumer<byte[], byte[]> consumer) {
    this.settings = settings;
    this.topic = topic;
    this.partition = new TopicPartition(topic.name(), 0);
    this.deserializer = topic.deserializer();
    this.consumer = consumer;
    this.follower = Thread.ofPlatform().daemon().name("table-" + topic.name()).unstarted(this::run);
  }

  /**
   * Returns once everything is read that the topic held at the call.
   *
   * @throws StartRefused when that takes longer than the brokers may take to be reached
   */
  public static <V extends Message> TopicTable<V> open(KafkaSettings settings, Topic<V> topic) {
    TopicTable<V> table = new TopicTable<>(settings, topic, consumer(settings));
    try {
      table.consumer.assign(List.of(table.partition));
      table.consumer.seekToBeginning(List.of(table.partition));
      table.readToEnd();
    } catch (KafkaException e) {
      table.consumer.close();
      throw unreachable(settings, topic, e);
    }
    table.follower.start();
    return table;
  }

  /** The last message of {@code key}. */
  public Optional<V> find(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** The last message of every key there is. */
  public List<V> all() {
    return List.copyOf(rows.values());
  }

  /** Whether there is no key, not even one whose last message cannot be read. */
  public boolean isEmpty() {
    return rows.isEmpty() && unreadable.isEmpty();
  }

  /**
   * Whether the record at {@code offset}, and all before it, are part of the table: waited for no
   * longer than {@code longest}.
   */
  public boolean awaits(long offset, Duration longest) {
    return progress.reaches(offset + 1, longest);
  }

  private void readToEnd() {
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long giveUp = System.nanoTime() + settings.reachTimeout().toNanos();
    while (consumer.position(partition) < end) {
      if (System.nanoTime() > giveUp) {
        throw new KafkaException("it was not read to its end in time");
      }
      pollOnce();
    }
  }

  private void run() {
    while (closed.getCount() > 0) {
      try {
        pollOnce();
      } catch (WakeupException closing) {
        break;
      } catch (KafkaException e) {
        LOG.atWarn().addKeyValue("topic", topic.name()).setCause(e).log("a table is not followed");
        startAnew();
      }
    }
    consumer.close();
  }

  private void pollOnce() {
    for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
      take(next);
    }
    progress.at(consumer.position(partition));
  }

  private void startAnew() {
    try {
      if (closed.await(TRY_AGAIN_MS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    consumer.close();
    consumer = consumer(settings);
    consumer.assign(List.of(partition));
    consumer.seek(partition, progress.position());
  }

  private void take(ConsumerRecord<byte[], byte[]> next) {
    if (next.key() == null) {
      return;
    }
    String key = new String(next.key(), StandardCharsets.UTF_8);
    try {
      V message = deserializer.deserialize(topic.name(), next.headers(), next.value());
      unreadable.remove(key);
      if (message == null) {
        rows.remove(key);
      } else {
        rows.put(key, message);
      }
    } catch (UnreadableRecordException e) {
      unreadable.add(key);
      rows.remove(key);
      LOG.atError()
          .addKeyValue("topic", topic.name())
          .addKeyValue("offset", next.offset())
          .addKeyValue("reason", e.reason())
          .log("a record that cannot be read makes its key unknown");
    }
  }

  private static Consumer<byte[], byte[]> consumer(KafkaSettings settings) {
    Map<String, Object> client = settings.client();
    client.put("allow.auto.create.topics", false);
    client.put("enable.auto.commit", false);
    client.put("auto.offset.reset", "earliest");
    client.put("default.api.timeout.ms", Math.toIntExact(settings.reachTimeout().toMillis()));
    client.put("request.timeout.ms", Math.toIntExact(settings.reachTimeout().toMillis()));
    return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static StartRefused unreachable(KafkaSettings settings, Topic<?> topic, Exception cause) {
    return new StartRefused(
        "The topic %s at %s cannot be read: %s."
            .formatted(topic.name(), settings.bootstrapServers(), cause.getMessage()),
        "See that the brokers run and that this service may read it.",
        cause);
  }

  @Override
  public void close() {
    closed.countDown();
    consumer.wakeup();
    try {
      follower.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
