package io.cartorio.platform.kafka;

import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.Step;
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
import org.jspecify.annotations.Nullable;

/** Writes messages signed by one service. Safe for use by many threads. */
public final class EventPublisher {
  private final RecordProducer producer;
  private final Origin origin;

  public EventPublisher(RecordProducer producer, Origin origin) {
    this.producer = producer;
    this.origin = origin;
  }

  /** Who is told of the steps around what is published. */
  public Spans spans() {
    return producer.spans();
  }

  /** Writes {@code message} as the next step of {@code trace}. Completes when it is written. */
  public <V extends Message> CompletableFuture<RecordMetadata> send(
      Topic<V> topic, V message, TraceParent trace) {
    RecordHeaders headers = new RecordHeaders();
    byte[] value = topic.serializer(origin).serialize(topic.name(), headers, message);
    return send(topic, message.subject(), value, headers, trace);
  }

  /** Says that nothing is known of {@code subject} any more, on a compacted topic. */
  public CompletableFuture<RecordMetadata> remove(
      Topic<?> topic, String subject, TraceParent trace) {
    return send(topic, subject, null, new RecordHeaders(), trace);
  }

  private CompletableFuture<RecordMetadata> send(
      Topic<?> topic,
      String subject,
      byte @Nullable [] value,
      RecordHeaders headers,
      TraceParent trace) {
    Step step = producer.spans().beginWriting(topic.name(), trace);
    CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, step.place().header());
    byte[] key = subject.getBytes(StandardCharsets.UTF_8);
    return producer
        .send(new ProducerRecord<>(topic.name(), null, key, value, headers))
        .whenComplete((written, failure) -> end(step, failure));
  }

  private static void end(Step step, @Nullable Throwable failure) {
    if (failure != null) {
      step.failed(failure.getClass().getSimpleName());
    }
    step.close();
  }

  /** Puts a record that could not be read aside, with why and who says so. */
  public CompletableFuture<RecordMetadata> deadLetter(
      Topic<?> topic, ConsumerRecord<byte[], byte[]> unreadable, String reason) {
    return producer.send(DeadLetters.of(topic, unreadable, reason, origin));
  }
}
