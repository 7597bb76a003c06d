package io.cartorio.benchmarks.webhooks;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.serde.CloudEventSerializer;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work.Deliver;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.load.ClosedLoop;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.webhook.Delivered;
import io.cartorio.systemtests.webhook.Sink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;

/**
 * How many deliveries a second go out: of jobs that are submitted, done and delivered; and of the
 * lane alone, for which tasks are written that no job asked for.
 */
final class RateRun {
  private static final int CLIENTS = 64;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final long QUIET_NANOS = Duration.ofSeconds(5).toNanos();

  private RateRun() {}

  static void measure(Bed bed, int results, Report report) {
    try (Sink sink = new Sink();
        Api api = new Api(bed.platform().url(), "rate-client")) {
      ClosedLoop.run(CLIENTS, results, i -> Senders.send(api, sink.url("/rate"), "rate-" + i));
      double chain = rate(arrived(sink, results));
      report.row(
          "jobs submitted, done and delivered a second, " + CLIENTS + " clients", chain, "", "");
      JobId any = Senders.send(api, sink.url("/rate"), "rate-0");
      JsonNode delivery = api.get("/v2/jobs/" + any + "/deliveries").json();
      OwnerId owner = OwnerId.of(api.job(any).json().at("/client_id").asString());
      EndpointId endpoint = EndpointId.of(delivery.at("/endpoint").asString());
      int before = sink.count("/rate");
      write(bed, owner, endpoint, results);
      List<Delivered> all = settled(sink, before + results);
      double lane = rate(all.subList(before, all.size()));
      report.target("signed deliveries a second, the lane alone", lane, "≥ 250", lane >= 250);
      report.row(
          "of those tasks put off, for want of a place", before + results - all.size(), "", "");
    }
  }

  private static List<Delivered> arrived(Sink sink, int count) {
    Await.until(
        LIMIT,
        () -> sink.count("/rate") >= count,
        () -> sink.count("/rate") + " of " + count + " came");
    return sink.delivered("/rate");
  }

  /** What came by the time that no more came: what is put off, nobody sends again. */
  private static List<Delivered> settled(Sink sink, int count) {
    AtomicInteger seen = new AtomicInteger();
    AtomicLong since = new AtomicLong(System.nanoTime());
    Await.until(
        LIMIT,
        () -> {
          int now = sink.count("/rate");
          if (seen.getAndSet(now) != now) {
            since.set(System.nanoTime());
          }
          return now >= count || System.nanoTime() - since.get() > QUIET_NANOS;
        },
        () -> "deliveries still come");
    return sink.delivered("/rate");
  }

  private static void write(Bed bed, OwnerId owner, EndpointId endpoint, int tasks) {
    Topic<Task> topic = Topics.tasks(Lane.WEBHOOK);
    try (KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", bed.platform().brokers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        CloudEventSerializer<Task> serializer =
            topic.serializer(new Origin("bench", "0", InstanceId.of("bench-0")))) {
      for (int i = 0; i < tasks; i++) {
        Task task = task(owner, endpoint);
        RecordHeaders headers = new RecordHeaders();
        byte[] value = Objects.requireNonNull(serializer.serialize(topic.name(), headers, task));
        byte[] key = task.subject().getBytes(StandardCharsets.UTF_8);
        var unused = producer.send(new ProducerRecord<>(topic.name(), null, key, value, headers));
      }
    }
  }

  private static Task task(OwnerId owner, EndpointId endpoint) {
    Instant now = Instant.now();
    return new Task(
        TaskId.of(JobId.random(), "deliver"),
        owner,
        1,
        Lane.WEBHOOK,
        new Deliver(
            endpoint, "noop", JobStatus.DONE, null, null, now, now.plus(Duration.ofDays(1))),
        now,
        45_000);
  }

  private static double rate(List<Delivered> came) {
    long first = came.getFirst().atNanos();
    long last = came.getLast().atNanos();
    return (came.size() - 1) / ((last - first) / 1e9);
  }
}
