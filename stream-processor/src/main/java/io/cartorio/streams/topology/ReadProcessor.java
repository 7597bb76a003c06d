package io.cartorio.streams.topology;

import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.serde.UnreadableRecordException;
import io.cartorio.schemas.serde.UnreadableRecordException.Reason;
import io.cartorio.streams.job.Input;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into a question for the decider. What cannot be read is put aside, and what another
 * client's partitioner put on the wrong partition is forwarded, once, to the right one.
 */
final class ReadProcessor<V extends JobMessage>
    implements Processor<byte[], byte[], Object, Object> {
  /** On a forwarded record: the partition it was found on. */
  static final String FORWARDED_FROM = "forwarded_from_partition";

  private final Source<V> source;
  private final TopologyParts parts;
  private final CloudEventDeserializer<V> deserializer;
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable Aside aside;

  ReadProcessor(Source<V> source, TopologyParts parts) {
    this.source = source;
    this.parts = parts;
    this.deserializer = source.topic().deserializer();
  }

  @Override
  public void init(ProcessorContext<Object, Object> opened) {
    context = opened;
    aside = new Aside(opened, parts.origin(), parts.meters());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    ProcessorContext<Object, Object> opened = context;
    Aside failures = aside;
    if (opened == null || failures == null) {
      throw new IllegalStateException("not initialised");
    }
    ConsumerRecord<byte[], byte[]> from = from(record, opened);
    Optional<JobId> job = job(record.key());
    if (job.isEmpty()) {
      failures.put(source, from, DeadLetterReason.KEY_NOT_A_JOB_ID.name());
    } else if (Placement.partition(record.key(), parts.partitions()) != from.partition()) {
      forward(opened, failures, record, from);
    } else {
      read(opened, failures, job.get(), from);
    }
  }

  private void read(
      ProcessorContext<Object, Object> opened,
      Aside failures,
      JobId job,
      ConsumerRecord<byte[], byte[]> from) {
    Input input;
    try {
      input = input(job, from);
    } catch (UnreadableRecordException e) {
      failures.put(source, from, e.reason().name());
      return;
    } catch (KeyOfAnotherJobException e) {
      failures.put(source, from, DeadLetterReason.KEY_OF_ANOTHER_JOB.name());
      return;
    } catch (RuntimeException e) {
      // Whatever a stranger's record makes us stumble over, the next one is still to be read.
      failures.put(source, from, Reason.INVALID.name());
      return;
    }
    opened.forward(
        new Record<Object, Object>(
            job, new Inbound(source, from, input), from.timestamp(), from.headers()),
        Nodes.DECIDE);
  }

  private Input input(JobId job, ConsumerRecord<byte[], byte[]> from)
      throws KeyOfAnotherJobException {
    V message = deserializer.deserialize(from.topic(), from.headers(), from.value());
    if (message == null) {
      throw new UnreadableRecordException(Reason.NO_VALUE);
    }
    if (!message.job().equals(job)) {
      throw new KeyOfAnotherJobException();
    }
    Instant now = parts.clock().instant();
    Instant written = Instant.ofEpochMilli(from.timestamp());
    parts.meters().read(source.node(), written, now);
    return source.question().of(message, written, now);
  }

  private static final class KeyOfAnotherJobException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private void forward(
      ProcessorContext<Object, Object> opened,
      Aside failures,
      Record<byte[], byte[]> record,
      ConsumerRecord<byte[], byte[]> from) {
    Headers headers = record.headers();
    if (headers.lastHeader(FORWARDED_FROM) != null) {
      failures.put(source, from, DeadLetterReason.MISPLACED_TWICE.name());
      return;
    }
    CloudEventHeaders.put(headers, FORWARDED_FROM, Integer.toString(from.partition()));
    parts.meters().forwarded(source.node());
    opened.forward(
        new Record<Object, Object>(record.key(), record.value(), record.timestamp(), headers),
        Nodes.forwarded(source.node()));
  }

  private static Optional<JobId> job(byte @Nullable [] key) {
    return key == null || key.length > 64
        ? Optional.empty()
        : JobId.parse(new String(key, StandardCharsets.UTF_8));
  }

  private ConsumerRecord<byte[], byte[]> from(
      Record<byte[], byte[]> record, ProcessorContext<Object, Object> opened) {
    RecordMetadata place = opened.recordMetadata().orElseThrow();
    return new ConsumerRecord<>(
        place.topic(),
        place.partition(),
        place.offset(),
        record.timestamp(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }
}
