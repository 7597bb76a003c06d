package io.cartorio.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLettersTest {
  private static final Origin ORIGIN = new Origin("test", "0.1.0", InstanceId.of("test-0"));

  @ParameterizedTest
  @MethodSource
  void whatCouldHoldValuesIsLeftBehind(Topic<?> topic) {
    var letter = DeadLetters.of(topic, record(topic, 10), "INVALID", ORIGIN);

    assertThat(letter.value()).isNull();
    assertThat(letter.topic()).isEqualTo(topic.name() + ".dlq");
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetters.SIZE)).contains("10");
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetters.OFFSET)).contains("7");
  }

  static Stream<Topic<?>> whatCouldHoldValuesIsLeftBehind() {
    return Stream.of(Topics.INTAKE, Topics.OUTCOMES, Topics.RESULTS);
  }

  @Test
  void whatThePlatformAloneWritesIsKept() {
    var letter = DeadLetters.of(Topics.EVENTS, record(Topics.EVENTS, 10), "INVALID", ORIGIN);

    assertThat(letter.value()).hasSize(10);
  }

  @Test
  void whatIsTooLongIsLeftBehind() {
    var letter = DeadLetters.of(Topics.EVENTS, record(Topics.EVENTS, 300_000), "TOO_LARGE", ORIGIN);

    assertThat(letter.value()).isNull();
  }

  private static ConsumerRecord<byte[], byte[]> record(Topic<?> topic, int bytes) {
    byte[] key = "key".getBytes(StandardCharsets.UTF_8);
    return new ConsumerRecord<>(topic.name(), 0, 7, key, new byte[bytes]);
  }
}
