package io.cartorio.platform.kafka;

import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record that stands in a topic's dead letters for one that could not be read. Of a topic
 * that may carry what was read from a document, or what anybody wrote, the value is left behind,
 * since dead letters are kept longer; where it stands is in the headers, and it stays there for
 * that topic's hour.
 */
public final class DeadLetters {
  public static final String PARTITION = "dead_letter_partition";
  public static final String OFFSET = "dead_letter_offset";
  public static final String SIZE = "dead_letter_size";

  private static final Set<Topic<?>> MAY_HOLD_VALUES =
      Set.of(Topics.INTAKE, Topics.OUTCOMES, Topics.RESULTS);

  private DeadLetters() {}

  public static ProducerRecord<byte[], byte[]> of(
      Topic<?> topic, ConsumerRecord<byte[], byte[]> unreadable, String reason, Origin origin) {
    RecordHeaders headers = new RecordHeaders(unreadable.headers());
    byte[] value = unreadable.value();
    put(headers, CloudEventHeaders.DEAD_LETTER_REASON, reason);
    put(headers, CloudEventHeaders.DEAD_LETTER_SOURCE, origin.source());
    put(headers, PARTITION, Integer.toString(unreadable.partition()));
    put(headers, OFFSET, Long.toString(unreadable.offset()));
    put(headers, SIZE, Integer.toString(value == null ? 0 : value.length));
    return new ProducerRecord<>(
        topic.deadLetters(), null, unreadable.key(), kept(topic, value), headers);
  }

  private static byte @Nullable [] kept(Topic<?> topic, byte @Nullable [] value) {
    if (value == null
        || MAY_HOLD_VALUES.contains(topic)
        || value.length > CloudEventDeserializer.MAX_BYTES) {
      return null;
    }
    return value;
  }

  private static void put(RecordHeaders headers, String name, String value) {
    CloudEventHeaders.put(headers, name, value);
  }
}
