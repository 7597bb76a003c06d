package io.cartorio.platform.kafka;

import io.cartorio.platform.StartRefused;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was written last to topics that exist: for a look before a service starts. */
public final class LastRecords {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaSettings settings;

  public LastRecords(KafkaSettings settings) {
    this.settings = settings;
  }

  /**
   * Hands over the records at the last {@code offsets} offsets of each partition of {@code topics},
   * of which a few may be none: marks of transactions.
   *
   * @throws StartRefused when they cannot be read in time
   */
  public void read(
      Collection<String> topics, long offsets, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<String, Object> client = settings.client();
    client.put("allow.auto.create.topics", false);
    client.put("enable.auto.commit", false);
    client.put("isolation.level", "read_committed");
    client.put("default.api.timeout.ms", Math.toIntExact(settings.reachTimeout().toMillis()));
    try (var consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      read(consumer, topics, offsets, each);
    } catch (KafkaException e) {
      throw unread(e);
    }
  }

  private void read(
      KafkaConsumer<byte[], byte[]> consumer,
      Collection<String> topics,
      long offsets,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      long end = ends.getOrDefault(partition, 0L);
      consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - offsets));
    }
    long giveUp = System.nanoTime() + settings.reachTimeout().toNanos();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      if (System.nanoTime() > giveUp) {
        throw new KafkaException("they were not read in time");
      }
      consumer.poll(POLL).forEach(each);
    }
  }

  private StartRefused unread(KafkaException cause) {
    return new StartRefused(
        "What was written last to the topics at %s cannot be read: %s."
            .formatted(settings.bootstrapServers(), cause.getMessage()),
        "See that the brokers run and that this service may read the topics.",
        cause);
  }
}
