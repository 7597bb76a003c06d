package io.cartorio.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final Origin ORIGIN = new Origin("test", "0.1.0", InstanceId.of("test-0"));

  @Test
  void whatCouldHoldValuesIsLeftBehind() {
    var letter = DeadLetters.of(Topics.RESULTS, record(Topics.RESULTS, 10), "INVALID", ORIGIN);

    assertThat(letter.value()).isNull();
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetters.SIZE)).contains("10");
  }

  @Test
  void whatIsTooLongIsLeftBehind() {
    var letter = DeadLetters.of(Topics.INTAKE, record(Topics.INTAKE, 300_000), "TOO_LARGE", ORIGIN);

    assertThat(letter.value()).isNull();
    assertThat(letter.topic()).isEqualTo("documents.intake.dlq");
  }

  private static ConsumerRecord<byte[], byte[]> record(Topic<?> topic, int bytes) {
    byte[] key = "key".getBytes(StandardCharsets.UTF_8);
    return new ConsumerRecord<>(topic.name(), 0, 7, key, new byte[bytes]);
  }
}
