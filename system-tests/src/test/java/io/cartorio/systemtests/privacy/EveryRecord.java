package io.cartorio.systemtests.privacy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every byte of every topic: keys, values and headers, of open and aborted transactions too. */
final class EveryRecord {
  private static final Duration POLL = Duration.ofMillis(200);

  private final String brokers;

  EveryRecord(String brokers) {
    this.brokers = brokers;
  }

  /** Changelogs and Kafka's own topics as well. */
  Set<String> topics() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      return new TreeSet<>(
          admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get());
    }
  }

  /** Hands over each record, as one piece, with the topic it stands on. */
  void read(Set<String> topics, BiConsumer<String, byte[]> each) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", brokers,
            "isolation.level", "read_uncommitted",
            "enable.auto.commit", false,
            "exclude.internal.topics", false,
            "allow.auto.create.topics", false);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(record -> each.accept(record.topic(), bytes(record)));
      }
    }
  }

  private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    add(record.key(), all);
    add(record.value(), all);
    for (Header header : record.headers()) {
      all.writeBytes(header.key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      all.write('=');
      add(header.value(), all);
    }
    return all.toByteArray();
  }

  private static void add(byte[] part, ByteArrayOutputStream all) {
    if (part != null) {
      all.writeBytes(part);
    }
    all.write('\n');
  }
}
