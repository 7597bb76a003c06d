package io.cartorio.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.key.KeyRecord;
import io.cartorio.schemas.key.Scope;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicTableIT {
  private static final Origin ORIGIN = new Origin("test", "0.1.0", InstanceId.of("test-0"));
  private static final Duration LONG = Duration.ofSeconds(30);
  private static TestBroker broker;
  private static RecordProducer producer;

  @BeforeAll
  static void startBroker() {
    broker = TestBroker.start();
    new TopicProvisioner(broker.settings()).provision();
    producer = new RecordProducer(broker.settings());
  }

  @AfterAll
  static void stopBroker() {
    producer.close();
    broker.close();
  }

  @Test
  void holdsTheLastOfEachKeyAndFollows() {
    put(key("aaaaaaaaaaaa", null));
    put(key("aaaaaaaaaaaa", Instant.EPOCH));
    try (TopicTable<KeyRecord> table = TopicTable.open(broker.settings(), Topics.KEYS)) {
      assertThat(table.find("aaaaaaaaaaaa")).contains(key("aaaaaaaaaaaa", Instant.EPOCH));
      assertThat(table.find("bbbbbbbbbbbb")).isEmpty();

      long offset = put(key("bbbbbbbbbbbb", null));

      assertThat(table.awaits(offset, LONG)).isTrue();
      assertThat(table.find("bbbbbbbbbbbb")).contains(key("bbbbbbbbbbbb", null));
      assertThat(table.awaits(offset + 1_000, Duration.ofMillis(50))).isFalse();
    }
  }

  @Test
  void whatWasRemovedOrCannotBeReadIsUnknown() {
    put(key("cccccccccccc", null));
    put(key("dddddddddddd", null));
    try (TopicTable<KeyRecord> table = TopicTable.open(broker.settings(), Topics.KEYS)) {
      assertThat(table.find("cccccccccccc")).isPresent();
      write("cccccccccccc", null);
      long last = write("dddddddddddd", "{\"of\": \"tomorrow\"}");

      assertThat(table.awaits(last, LONG)).isTrue();

      assertThat(table.find("cccccccccccc")).isEmpty();
      assertThat(table.find("dddddddddddd")).isEmpty();
      assertThat(table.isEmpty()).isFalse();
    }
  }

  @Test
  void oneThatHoldsOnlyWhatCannotBeReadIsNotEmpty() {
    try (TestBroker other = TestBroker.start();
        RecordProducer writer = new RecordProducer(other.settings())) {
      new TopicProvisioner(other.settings()).provision();
      try (TopicTable<KeyRecord> table = TopicTable.open(other.settings(), Topics.KEYS)) {
        assertThat(table.isEmpty()).isTrue();

        long last = write(writer, "aaaaaaaaaaaa", "{\"of\": \"tomorrow\"}");

        assertThat(table.awaits(last, LONG)).isTrue();
        assertThat(table.all()).isEmpty();
        assertThat(table.isEmpty()).isFalse();
      }
    }
  }

  @Test
  void outlivesTheBrokersAbsence() {
    try (TopicTable<KeyRecord> table = TopicTable.open(broker.settings(), Topics.KEYS)) {
      long first = put(key("eeeeeeeeeeee", null));
      assertThat(table.awaits(first, LONG)).isTrue();
      broker.stop();

      assertThat(table.find("eeeeeeeeeeee")).isPresent();

      broker.resume();
      long next =
          await()
              .atMost(LONG)
              .ignoreExceptions()
              .until(() -> put(key("ffffffffffff", null)), offset -> true);
      assertThat(table.awaits(next, LONG)).isTrue();
      assertThat(table.find("ffffffffffff")).isPresent();
    }
  }

  @Test
  void aTopicThatCannotBeReadStopsTheStart() {
    KafkaSettings away =
        new KafkaSettings(
            "127.0.0.1:1",
            2,
            1,
            (short) 1,
            Duration.ofSeconds(1),
            Duration.ofSeconds(15),
            KafkaSecurity.none(),
            Map.of());

    assertThatThrownBy(() -> TopicTable.open(away, Topics.KEYS)).isInstanceOf(StartRefused.class);
  }

  private static long put(KeyRecord key) {
    return new EventPublisher(producer, ORIGIN)
        .send(Topics.KEYS, key, TraceParent.start())
        .join()
        .offset();
  }

  private static long write(String key, @Nullable String value) {
    return write(producer, key, value);
  }

  private static long write(RecordProducer writer, String key, @Nullable String value) {
    return writer
        .send(
            new ProducerRecord<>(
                Topics.KEYS.name(),
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8)))
        .join()
        .offset();
  }

  private static KeyRecord key(String id, @Nullable Instant revokedAt) {
    return new KeyRecord(
        KeyId.of(id),
        Instant.EPOCH,
        OwnerId.of("0".repeat(26)),
        Sha256.of(new byte[0]),
        List.of(Scope.READ),
        Instant.EPOCH,
        null,
        revokedAt);
  }
}
