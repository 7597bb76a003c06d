package io.cartorio.platform.kafka;

import io.cartorio.platform.telemetry.Spans;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The one connection over which a process writes outside transactions: acknowledged by all
 * replicas, without repeats of its own, and sent at once. Safe for use by many threads.
 */
public final class RecordProducer implements AutoCloseable {
  private static final long REQUEST_TIMEOUT_MS = 5_000;

  private final Producer<byte[], byte[]> producer;
  private final Spans spans;

  /** Nobody is told of what is written. */
  public RecordProducer(KafkaSettings settings) {
    this(settings, Spans.NONE);
  }

  public RecordProducer(KafkaSettings settings, Spans spans) {
    this.spans = spans;
    Map<String, Object> client = settings.client();
    long delivery = settings.deliveryTimeout().toMillis();
    client.put("acks", "all");
    client.put("enable.idempotence", true);
    client.put("linger.ms", 0);
    // What comes while a request is out goes together in the next one.
    client.put("max.in.flight.requests.per.connection", 1);
    client.put("delivery.timeout.ms", Math.toIntExact(delivery));
    client.put("request.timeout.ms", Math.toIntExact(Math.min(REQUEST_TIMEOUT_MS, delivery / 2)));
    client.put("max.block.ms", delivery);
    producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Who is told of each record. */
  Spans spans() {
    return spans;
  }

  /**
   * Completes when the record is written, or exceptionally with Kafka's exception. Blocks while the
   * topic's partitions are not known yet, no longer than the delivery timeout.
   */
  public CompletableFuture<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
    byte[] value = message.value();
    if (value != null && value.length > CloudEventDeserializer.MAX_BYTES) {
      return CompletableFuture.failedFuture(
          new RecordTooLargeException("a record has at most 256 KiB: " + value.length));
    }
    CompletableFuture<RecordMetadata> written = new CompletableFuture<>();
    try {
      var unused =
          producer.send(
              message,
              (metadata, failure) -> {
                if (failure == null) {
                  written.complete(metadata);
                } else {
                  written.completeExceptionally(failure);
                }
              });
    } catch (KafkaException e) {
      written.completeExceptionally(e);
    }
    return written;
  }

  @Override
  public void close() {
    producer.close();
  }
}
