package io.cartorio.platform.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaIT {
  private static final Origin ORIGIN = new Origin("test", "0.1.0", InstanceId.of("test-0"));

  private static TestBroker broker;

  @BeforeAll
  static void startBroker() {
    broker = TestBroker.start();
    new TopicProvisioner(broker.settings()).provision();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void everyTopicIsMadeAsTheCatalogueSays() throws Exception {
    try (Admin admin = Admin.create(broker.settings().client())) {
      for (Topic<?> topic : Topics.all()) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var config =
            requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
        topic
            .retention()
            .settings()
            .forEach((name, value) -> assertThat(config.get(name).value()).isEqualTo(value));
      }
      var names = admin.listTopics().names().get();
      assertThat(names).contains("documents.intake.dlq", "documents.results.dlq");
      assertThat(partitions(admin, "documents.intake")).isEqualTo(2);
      assertThat(partitions(admin, "documents.outcomes")).isEqualTo(2);
      assertThat(partitions(admin, "documents.tasks.interactive.v1")).isEqualTo(1);
    }
  }

  @Test
  void provisioningAgainChangesNothing() {
    new TopicProvisioner(broker.settings()).provision();
  }

  @Test
  void anotherDivisionIsRefusedWithTheSettingToChange() {
    KafkaSettings other = settings(broker.bootstrapServers(), 3, Duration.ofSeconds(20));

    assertThatThrownBy(() -> new TopicProvisioner(other).provision())
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused).hasMessageContaining("has 2 partitions");
              assertThat(refused.cure()).contains("cartorio.kafka.job-partitions");
            });
  }

  @Test
  void brokersThatAreAwayAreNamedWithTheCure() {
    KafkaSettings away = settings("127.0.0.1:1", 2, Duration.ofSeconds(1));

    assertThatThrownBy(() -> new TopicProvisioner(away).provision())
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused).hasMessageContaining("127.0.0.1:1");
              assertThat(refused.cure()).contains("cartorio.kafka.bootstrap-servers");
            });
  }

  @Test
  void aMessageIsSignedKeyedAndTraced() throws Exception {
    TraceParent trace = TraceParent.start();
    JobStopped stopped = new JobStopped(JobId.random(), Instant.EPOCH, JobStopped.Reason.CANCELLED);

    try (RecordProducer producer = new RecordProducer(broker.settings())) {
      new EventPublisher(producer, ORIGIN).send(Topics.CANCELLATIONS, stopped, trace).get();
    }

    ConsumerRecord<byte[], byte[]> read = onlyRecord(Topics.CANCELLATIONS.name());
    assertThat(new String(read.key(), StandardCharsets.UTF_8)).isEqualTo(stopped.job().value());
    assertThat(
            Topics.CANCELLATIONS
                .deserializer()
                .deserialize(read.topic(), read.headers(), read.value()))
        .isEqualTo(stopped);
    assertThat(CloudEventHeaders.text(read.headers(), CloudEventHeaders.SOURCE))
        .contains(ORIGIN.source());
    assertThat(CloudEventHeaders.text(read.headers(), CloudEventHeaders.TRACE_PARENT))
        .flatMap(TraceParent::parse)
        .map(TraceParent::traceId)
        .contains(trace.traceId());
  }

  @Test
  void anUnreadableRecordIsPutAsideWithItsReason() throws Exception {
    byte[] text = "not json".getBytes(StandardCharsets.UTF_8);
    ConsumerRecord<byte[], byte[]> unreadable =
        new ConsumerRecord<>(
            Topics.INTAKE.name(), 1, 42, "key".getBytes(StandardCharsets.UTF_8), text);

    try (RecordProducer producer = new RecordProducer(broker.settings())) {
      new EventPublisher(producer, ORIGIN).deadLetter(Topics.INTAKE, unreadable, "NOT_JSON").get();
    }

    ConsumerRecord<byte[], byte[]> letter = onlyRecord(Topics.INTAKE.deadLetters());
    assertThat(letter.value()).as("what a stranger wrote stays where it stands").isNull();
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetters.SIZE)).contains("8");
    assertThat(CloudEventHeaders.text(letter.headers(), CloudEventHeaders.DEAD_LETTER_REASON))
        .contains("NOT_JSON");
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetters.OFFSET)).contains("42");
  }

  private static int partitions(Admin admin, String topic) throws Exception {
    return requireNonNull(admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
        .partitions()
        .size();
  }

  private static ConsumerRecord<byte[], byte[]> onlyRecord(String topic) {
    Map<String, Object> client = broker.settings().client();
    client.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      var records = consumer.poll(Duration.ofSeconds(20)).records(partition);
      assertThat(records).hasSize(1);
      return records.getFirst();
    }
  }

  private static KafkaSettings settings(String servers, int jobPartitions, Duration reach) {
    return new KafkaSettings(
        servers,
        jobPartitions,
        1,
        (short) 1,
        reach,
        Duration.ofSeconds(15),
        KafkaSecurity.none(),
        Map.of());
  }
}
