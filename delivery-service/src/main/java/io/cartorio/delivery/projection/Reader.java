package io.cartorio.delivery.projection;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.serde.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns records into steps; one that cannot be read is put aside and passed over. */
final class Reader<V extends Message> {
  private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

  private static final TraceParent NOWHERE = TraceParent.unrecorded();

  private final Projection<V> projection;
  private final CloudEventDeserializer<V> deserializer;
  private final EventPublisher publisher;
  private final ProjectionMeters meters;

  Reader(Projection<V> projection, EventPublisher publisher, ProjectionMeters meters) {
    this.projection = projection;
    this.deserializer = projection.topic().deserializer();
    this.publisher = publisher;
    this.meters = meters;
  }

  Step step(ConsumerRecord<byte[], byte[]> message) {
    try {
      V read = deserializer.deserialize(message.topic(), message.headers(), message.value());
      if (read == null) {
        return removal(message);
      }
      return projection.project(read, new String(message.value(), StandardCharsets.UTF_8));
    } catch (UnreadableRecordException e) {
      return putAside(message, e.reason().name());
    }
  }

  /** The step of its trace that telling Redis of {@code message} is, where it has one. */
  io.cartorio.platform.telemetry.Step begun(ConsumerRecord<byte[], byte[]> message) {
    Spans spans = projection.isTraced() ? publisher.spans() : Spans.NONE;
    Optional<TraceParent> trace =
        spans.areTold()
            ? CloudEventHeaders.text(message.headers(), CloudEventHeaders.TRACE_PARENT)
                .flatMap(TraceParent::parse)
            : Optional.empty();
    return (trace.isPresent() ? spans : Spans.NONE)
        .beginRecord("project " + message.topic(), message.topic(), trace.orElse(NOWHERE));
  }

  private Step removal(ConsumerRecord<byte[], byte[]> message) {
    if (message.key() == null) {
      return putAside(message, "NO_KEY");
    }
    return JobId.parse(new String(message.key(), StandardCharsets.UTF_8))
        .map(projection::remove)
        .orElseGet(() -> putAside(message, "INVALID_KEY"));
  }

  private Step putAside(ConsumerRecord<byte[], byte[]> message, String reason) {
    meters.unreadable();
    LOG.atWarn()
        .addKeyValue("topic", message.topic())
        .addKeyValue("partition", message.partition())
        .addKeyValue("offset", message.offset())
        .addKeyValue("reason", reason)
        .log("a record cannot be read");
    var unused = publisher.deadLetter(projection.topic(), message, reason);
    return Step.nothing();
  }
}
