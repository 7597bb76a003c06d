package io.cartorio.workers.frame;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.workers.handlers.NoopHandler;
import io.cartorio.workers.handlers.PurgeHandler;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A broker with the topics, a pen to write tasks with, and workers on it. */
final class Bench implements AutoCloseable {
  static final OwnerId OWNER = OwnerId.ofHash(new byte[16]);

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TestBroker broker = TestBroker.start();
  final KafkaSettings kafka = broker.settings();
  private final RecordProducer producer;
  private final EventPublisher pen;

  Bench() {
    new TopicProvisioner(kafka).provision();
    producer = new RecordProducer(kafka);
    pen = new EventPublisher(producer, origin("stream-processor"));
  }

  static Origin origin(String service) {
    return new Origin(service, "test", InstanceId.of("test-0"));
  }

  TestBroker broker() {
    return broker;
  }

  RecordProducer producer() {
    return producer;
  }

  EventPublisher pen() {
    return pen;
  }

  static WorkerSettings settings(Duration drain) {
    return new WorkerSettings(
        Map.of(Lane.INTERACTIVE, 2, Lane.BULK, 0, Lane.MAINTENANCE, 0),
        Duration.ofSeconds(2),
        5,
        3,
        Duration.ofMillis(10),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        drain,
        true);
  }

  Worker worker(ContentStore store, Duration drain) throws InterruptedException {
    Worker worker =
        new Worker(
            settings(drain),
            new Handlers(
                List.of(
                    new NoopHandler(true, _ -> {}),
                    new PurgeHandler(store),
                    new Unasked<>(Work.ReadImage.class),
                    new Unasked<>(Work.ProcessDocument.class),
                    new Unasked<>(Work.ClassifyDocument.class),
                    new Unasked<>(Work.ExtractDocument.class))),
            store,
            kafka,
            new EventPublisher(producer, origin("workers")),
            origin("workers"),
            registry);
    worker.start();
    return worker;
  }

  static Task task(NoWork noWork) {
    return task(JobId.random(), new Work.Noop(noWork), 60_000);
  }

  static Task task(JobId job, Work work, long timeoutMillis) {
    return new Task(
        TaskId.of(job, "noop"), OWNER, 1, Lane.INTERACTIVE, work, Instant.now(), timeoutMillis);
  }

  TraceParent send(Task task) {
    TraceParent trace = TraceParent.start();
    pen.send(Topics.tasks(task.lane()), task, trace).join();
    return trace;
  }

  OutcomeLog outcomes() {
    return new OutcomeLog(kafka);
  }

  @Override
  public void close() {
    producer.close();
    broker.close();
  }

  /** These tests read no images, and a worker starts with a handler for every work. */
  record Unasked<W extends Work>(Class<W> work) implements TaskHandler<W> {
    @Override
    public boolean mayTakeLong(W work) {
      return false;
    }

    @Override
    public HandlerResult handle(W work, TaskContext context) {
      throw new IllegalStateException("no image is read here");
    }
  }
}
