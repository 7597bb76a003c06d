package io.cartorio.platform.kafka;

import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Writes messages signed by one service. Safe for use by many threads. */
public final class EventPublisher {
  private final RecordProducer producer;
  private final Origin origin;

  public EventPublisher(RecordProducer producer, Origin origin) {
    this.producer = producer;
    this.origin = origin;
  }

  /** Writes {@code message} as the next step of {@code trace}. Completes when it is written. */
  public <V extends Message> CompletableFuture<RecordMetadata> send(
      Topic<V> topic, V message, TraceParent trace) {
    RecordHeaders headers = new RecordHeaders();
    byte[] value = topic.serializer(origin).serialize(topic.name(), headers, message);
    CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, trace.child().header());
    byte[] key = message.subject().getBytes(StandardCharsets.UTF_8);
    return producer.send(new ProducerRecord<>(topic.name(), null, key, value, headers));
  }

  /** Puts a record that could not be read aside, with why and who says so. */
  public CompletableFuture<RecordMetadata> deadLetter(
      Topic<?> topic, ConsumerRecord<byte[], byte[]> unreadable, String reason) {
    return producer.send(DeadLetters.of(topic, unreadable, reason, origin));
  }
}
