package io.cartorio.streams.runtime;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.streams.topology.Submissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;

/** A worker that has done every interactive task as soon as it sees it. */
final class TestWorker implements AutoCloseable {
  private final KafkaSettings kafka;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;

  private TestWorker(KafkaSettings kafka) {
    this.kafka = kafka;
    this.thread = Thread.ofPlatform().name("test-worker").start(this::work);
  }

  static TestWorker start(KafkaSettings kafka) {
    return new TestWorker(kafka);
  }

  static Done done(Task task) {
    return new Done(
        task.id(),
        task.attempt(),
        Instant.now(),
        new NoFacts(),
        List.of(Submissions.output(task.owner(), task.job())),
        new NoResult(),
        new StageTimes(0, 0, Map.of()));
  }

  private void work() {
    String tasks = Topics.tasks(Lane.INTERACTIVE).name();
    try (KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(kafka, Set.of(tasks));
        Producer<byte[], byte[]> producer = Clients.producer(kafka)) {
      while (!closed.get()) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(10))) {
          Task task = Clients.read(Topics.tasks(Lane.INTERACTIVE), each);
          var unused = producer.send(Clients.of(Topics.OUTCOMES, done(task)));
        }
      }
    }
  }

  @Override
  public void close() {
    closed.set(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
