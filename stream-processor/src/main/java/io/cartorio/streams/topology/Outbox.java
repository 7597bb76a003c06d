package io.cartorio.streams.topology;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.capacity.CapacityReport;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.serde.CloudEventSerializer;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages. Made into bytes first and sent after, so that what cannot be written is found
 * before anything is.
 */
final class Outbox {
  /**
   * The most an event may have. Half of what a record may, since what stands in an event comes back
   * with a little more around it in the job's snapshot.
   */
  private static final int MAX_EVENT = CloudEventDeserializer.MAX_BYTES / 2;

  /** A message as bytes, and the sink it goes to. */
  record Sealed(String sink, Record<Object, Object> record) {}

  private record Slot<V extends Message>(
      String sink, Topic<V> topic, CloudEventSerializer<V> serializer) {
    static <V extends Message> Slot<V> of(String sink, Topic<V> topic, Origin origin) {
      return new Slot<>(sink, topic, topic.serializer(origin));
    }
  }

  private final ProcessorContext<Object, Object> context;
  private final Slot<DocumentEvent> events;
  private final Slot<JobSnapshot> jobs;
  private final Slot<JobResult> results;
  private final Slot<JobStopped> cancellations;
  private final Slot<CapacityReport> capacity;
  private final Map<Lane, Slot<Task>> tasks = new EnumMap<>(Lane.class);

  Outbox(ProcessorContext<Object, Object> context, Origin origin) {
    this.context = context;
    events = Slot.of(Nodes.EVENTS, Topics.EVENTS, origin);
    jobs = Slot.of(Nodes.JOBS, Topics.JOBS, origin);
    results = Slot.of(Nodes.RESULTS, Topics.RESULTS, origin);
    cancellations = Slot.of(Nodes.CANCELLATIONS, Topics.CANCELLATIONS, origin);
    capacity = Slot.of(Nodes.CAPACITY, Topics.CAPACITY, origin);
    for (Lane lane : Lane.values()) {
      tasks.put(lane, Slot.of(Nodes.tasks(lane), Topics.tasks(lane), origin));
    }
  }

  Sealed event(DocumentEvent event, @Nullable String trace) {
    return sealed(events, event, trace, MAX_EVENT);
  }

  Sealed snapshot(JobSnapshot snapshot, @Nullable String trace) {
    return sealed(jobs, snapshot, trace, CloudEventDeserializer.MAX_BYTES);
  }

  /** Says that a job is listed no more. */
  Sealed tombstone(JobId job, @Nullable String trace, long now) {
    RecordHeaders headers = new RecordHeaders();
    addTrace(headers, trace);
    return new Sealed(jobs.sink(), new Record<>(key(job.value()), null, now, headers));
  }

  /** A result that would be too large goes as a reference alone: it stands in the content store. */
  Sealed result(JobResult result, @Nullable String trace) {
    RecordHeaders headers = new RecordHeaders();
    byte[] value = bytes(results, result, headers);
    if (value.length <= CloudEventDeserializer.MAX_BYTES) {
      return sealed(results.sink(), result, headers, value, trace);
    }
    return sealed(results, withoutInline(result), trace, CloudEventDeserializer.MAX_BYTES);
  }

  Sealed stopped(JobStopped stopped, @Nullable String trace) {
    return sealed(cancellations, stopped, trace, CloudEventDeserializer.MAX_BYTES);
  }

  Sealed task(Task task, @Nullable String trace) {
    Slot<Task> slot = Objects.requireNonNull(tasks.get(task.lane()));
    return sealed(slot, task, trace, CloudEventDeserializer.MAX_BYTES);
  }

  Sealed capacity(CapacityReport report) {
    return sealed(capacity, report, null, CloudEventDeserializer.MAX_BYTES);
  }

  void send(Sealed sealed) {
    context.forward(sealed.record(), sealed.sink());
  }

  private static <V extends Message> Sealed sealed(
      Slot<V> slot, V message, @Nullable String trace, int atMost) {
    RecordHeaders headers = new RecordHeaders();
    byte[] value = bytes(slot, message, headers);
    if (value.length > atMost) {
      throw new IllegalArgumentException(
          "a record for " + slot.topic().name() + " has " + value.length + " bytes");
    }
    return sealed(slot.sink(), message, headers, value, trace);
  }

  private static Sealed sealed(
      String sink, Message message, RecordHeaders headers, byte[] value, @Nullable String trace) {
    addTrace(headers, trace);
    long at = Math.max(0, message.at().toEpochMilli());
    return new Sealed(sink, new Record<>(key(message.subject()), value, at, headers));
  }

  private static <V extends Message> byte[] bytes(Slot<V> slot, V message, RecordHeaders headers) {
    return Objects.requireNonNull(
        slot.serializer().serialize(slot.topic().name(), headers, message));
  }

  private static byte[] key(String subject) {
    return subject.getBytes(StandardCharsets.UTF_8);
  }

  private static void addTrace(RecordHeaders headers, @Nullable String trace) {
    if (trace != null) {
      CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, trace);
    }
  }

  private static JobResult withoutInline(JobResult result) {
    return new JobResult(
        result.job(),
        result.owner(),
        result.revision(),
        result.at(),
        result.status(),
        result.ref(),
        null,
        result.failure(),
        result.replyTo(),
        result.times());
  }
}
