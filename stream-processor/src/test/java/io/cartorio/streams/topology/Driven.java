package io.cartorio.streams.topology;

import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.testing.Settings;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.streams.job.Decider;
import io.cartorio.streams.job.DeciderSettings;
import io.cartorio.streams.scheduler.SchedulerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The topology in virtual time: one partition, and a worker's words as the test says them. */
final class Driven implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  static final Origin ORIGIN = new Origin("stream-processor", "0.1.0", InstanceId.of("streams-0"));
  private static final Origin WORKER = new Origin("workers", "0.1.0", InstanceId.of("worker-0"));

  /** A message that was written, and its headers. */
  record Written<V>(String key, @Nullable V message, Headers headers) {
    V value() {
      if (message == null) {
        throw new AssertionError("a tombstone of " + key);
      }
      return message;
    }

    @Nullable String trace() {
      return CloudEventHeaders.text(headers, CloudEventHeaders.TRACE_PARENT).orElse(null);
    }
  }

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MutableClock clock = new MutableClock(START);
  private final Path folder;
  private final TopologyTestDriver driver;

  Driven() {
    this(1);
  }

  Driven(int partitions) {
    try {
      folder = Files.createTempDirectory("cartorio-topology");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Properties properties = new Properties();
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    driver =
        new TopologyTestDriver(
            CartorioTopology.buildTopology(parts(partitions, clock, registry)), properties, START);
  }

  static TopologyParts parts(int partitions, InstantSource clock) {
    return parts(partitions, clock, new SimpleMeterRegistry());
  }

  private static TopologyParts parts(int partitions, InstantSource clock, MeterRegistry registry) {
    return new TopologyParts(
        new Decider(Settings.bind("cartorio.jobs", DeciderSettings.class, Map.of())),
        Settings.bind("cartorio.scheduler", SchedulerSettings.class, Map.of()),
        Submissions.SECRET,
        ORIGIN,
        partitions,
        clock,
        new TopologyMeters(registry),
        Spans.NONE);
  }

  Instant now() {
    return clock.instant();
  }

  TopologyTestDriver driver() {
    return driver;
  }

  void advance(Duration by) {
    clock.advance(by);
    driver.advanceWallClockTime(by);
  }

  void send(Intake request) {
    send(Topics.INTAKE, request, Submissions.GATEWAY.value());
  }

  void send(TaskOutcome outcome) {
    send(Topics.OUTCOMES, outcome, WORKER.instance().value());
  }

  private <V extends Message> void send(Topic<V> topic, V message, String from) {
    Headers headers = new RecordHeaders();
    Origin origin = new Origin("test", "0.1.0", InstanceId.of(from));
    byte[] value = topic.serializer(origin).serialize(topic.name(), headers, message);
    if (topic.equals(Topics.INTAKE)) {
      CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, TRACE);
    }
    sendRaw(topic, message.subject(), value, headers);
  }

  void sendRaw(Topic<?> topic, @Nullable String key, byte @Nullable [] value, Headers headers) {
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    driver
        .createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(keyBytes, value, headers, now()));
  }

  List<TestRecord<byte[], byte[]>> raw(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  <V extends Message> List<Written<V>> written(Topic<V> topic) {
    return raw(topic.name()).stream()
        .map(
            each ->
                new Written<>(
                    new String(each.key(), StandardCharsets.UTF_8),
                    topic.deserializer().deserialize(topic.name(), each.headers(), each.value()),
                    each.headers()))
        .toList();
  }

  List<DocumentEvent> events() {
    return written(Topics.EVENTS).stream().map(Written::value).toList();
  }

  List<Task> tasks(Lane lane) {
    return written(Topics.tasks(lane)).stream().map(Written::value).toList();
  }

  /** A worker's word that the task is done, an output stored. */
  static Done done(Task task, Instant now) {
    return new Done(
        task.id(),
        task.attempt(),
        now,
        new NoFacts(),
        List.of(Submissions.output(task.owner(), task.job())),
        new NoResult(),
        new StageTimes(1_000, 1_000_000, Map.of()));
  }

  /** A worker's word that the job's bytes are gone. */
  static Done purged(Task task, Instant now) {
    return new Done(
        task.id(), task.attempt(), now, new NoFacts(), List.of(), null, StageTimes.NONE);
  }

  static JobId job(int number) {
    byte[] hash = new byte[16];
    hash[15] = (byte) number;
    return JobId.ofHash(hash);
  }

  @Override
  public void close() {
    driver.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
