package io.cartorio.streams.runtime;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients of a test's broker. */
final class Clients {
  static final Origin ORIGIN = new Origin("test", "0.1.0", InstanceId.of("test-0"));

  private Clients() {}

  static Producer<byte[], byte[]> producer(KafkaSettings kafka) {
    Map<String, Object> client = kafka.client();
    client.put("linger.ms", 0);
    client.put("acks", "all");
    return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static <V extends JobMessage> ProducerRecord<byte[], byte[]> of(Topic<V> topic, V message) {
    RecordHeaders headers = new RecordHeaders();
    byte[] value = topic.serializer(ORIGIN).serialize(topic.name(), headers, message);
    byte[] key = message.subject().getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic.name(), null, key, value, headers);
  }

  /** A consumer of what was committed, from the beginning of every partition of {@code topics}. */
  static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings kafka, Set<String> topics) {
    Map<String, Object> client = kafka.client();
    client.put("auto.offset.reset", "earliest");
    client.put("isolation.level", "read_committed");
    client.put("enable.auto.commit", false);
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    Set<TopicPartition> partitions = new HashSet<>();
    for (String topic : topics) {
      consumer
          .partitionsFor(topic)
          .forEach(found -> partitions.add(new TopicPartition(topic, found.partition())));
    }
    consumer.assign(partitions);
    return consumer;
  }

  /** Everything committed to {@code topic} so far. */
  static List<ConsumerRecord<byte[], byte[]>> all(KafkaSettings kafka, String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka, Set.of(topic))) {
      Map<TopicPartition, Long> end = consumer.endOffsets(consumer.assignment());
      while (end.entrySet().stream()
          .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
    }
    return all;
  }

  static <V extends Message> List<V> messages(KafkaSettings kafka, Topic<V> topic) {
    return all(kafka, topic.name()).stream()
        .filter(each -> each.value() != null)
        .map(each -> read(topic, each))
        .toList();
  }

  static <V extends Message> V read(Topic<V> topic, ConsumerRecord<byte[], byte[]> from) {
    V message = topic.deserializer().deserialize(topic.name(), from.headers(), from.value());
    if (message == null) {
      throw new AssertionError("a tombstone");
    }
    return message;
  }
}
