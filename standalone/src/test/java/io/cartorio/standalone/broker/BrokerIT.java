package io.cartorio.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.StartRefused;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {
  private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

  @TempDir Path folder;

  @Test
  void aTransactionWrittenBeforeARestartIsReadAfterIt() throws Exception {
    try (Broker first = Broker.start(folder, anyPort())) {
      createTopic(first);
      writeInTransaction(first, "the record");
    }

    try (Broker second = Broker.start(folder, anyPort())) {
      assertThat(readCommitted(second)).containsExactly("the record");
    }
  }

  @Test
  void aTakenPortIsRefusedWithItsNumberAndTheOption() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> Broker.start(folder, new BrokerSettings(port, false)))
          .isInstanceOfSatisfying(
              StartRefused.class,
              refused -> {
                assertThat(refused).hasMessageContaining(String.valueOf(port));
                assertThat(refused.cure()).contains("--kafka-port");
              });
    }
  }

  private static BrokerSettings anyPort() {
    return new BrokerSettings(0, false);
  }

  private static void createTopic(Broker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
    }
  }

  private static void writeInTransaction(Broker broker, String value) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "writer");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused = producer.send(new ProducerRecord<>(PARTITION.topic(), value));
      producer.commitTransaction();
    }
  }

  private static List<String> readCommitted(Broker broker) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
      return records.records(PARTITION).stream().map(record -> record.value()).toList();
    }
  }
}
