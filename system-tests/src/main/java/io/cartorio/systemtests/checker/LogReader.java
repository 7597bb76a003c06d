package io.cartorio.systemtests.checker;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads whole topics as a {@code read_committed} reader sees them. */
public final class LogReader {
  private static final Duration POLL = Duration.ofMillis(500);

  private final String brokers;

  public LogReader(String brokers) {
    this.brokers = brokers;
  }

  /** Every record of {@code topic}, tombstones left out. */
  public <M extends Message> List<Logged<M>> all(Topic<M> topic) {
    List<Logged<M>> found = new ArrayList<>();
    read(
        topic,
        (record, message) -> {
          if (message != null) {
            found.add(new Logged<>(message, origin(record)));
          }
        });
    return found;
  }

  /** The last record of each key, tombstones applied. */
  public <M extends Message> Map<String, M> last(Topic<M> topic) {
    Map<String, M> found = new LinkedHashMap<>();
    read(
        topic,
        (record, message) -> {
          if (message == null) {
            found.remove(record.key());
          } else {
            found.put(record.key(), message);
          }
        });
    return found;
  }

  private <M extends Message> void read(
      Topic<M> topic, BiConsumer<ConsumerRecord<String, M>, @Nullable M> each) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), topic.deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(record -> each.accept(record, record.value()));
      }
    }
  }

  private static @Nullable Origin origin(ConsumerRecord<?, ?> record) {
    return CloudEventHeaders.text(record.headers(), CloudEventHeaders.SOURCE)
        .flatMap(Origin::parse)
        .orElse(null);
  }
}
