package io.cartorio.workers.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.NoWork.Fault;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Crashed;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.outcome.TaskOutcome.Failed;
import io.cartorio.schemas.outcome.TaskOutcome.Progress;
import io.cartorio.schemas.outcome.TaskOutcome.Started;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work;
import io.cartorio.schemas.topic.Topics;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerIT {
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final Bench BENCH = new Bench();

  private final MemoryStore store = new MemoryStore();
  private final OutcomeLog outcomes = BENCH.outcomes();
  private Worker worker;

  @AfterAll
  static void stopBroker() {
    BENCH.close();
  }

  @BeforeEach
  void startWorker() throws InterruptedException {
    worker = BENCH.worker(store, DRAIN);
  }

  @AfterEach
  void stopWorker() {
    worker.close();
    outcomes.close();
  }

  private TaskOutcome endOf(Task task) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !outcomes.endsOf(task.id()).isEmpty());
    return outcomes.endsOf(task.id()).getFirst();
  }

  @Test
  void a_task_is_done_and_says_by_whom_and_of_which_trace() {
    Task task = Bench.task(NoWork.ofMillis(0));

    TraceParent trace = BENCH.send(task);

    TaskOutcome end = endOf(task);
    assertThat(end).isInstanceOf(Done.class);
    assertThat(((Done) end).times().queued()).isPositive();
    assertThat(outcomes.traceOf(end)).contains(trace.traceId());
    assertThat(outcomes.sourceOf(end)).isEqualTo("/cartorio/workers/test/test-0");
    assertThat(outcomes.of(task.id())).hasSize(1);
  }

  @Test
  void a_failure_says_whether_it_may_pass() {
    Task transientFault = Bench.task(new NoWork(0, Fault.TRANSIENT, 1));
    Task permanentFault = Bench.task(new NoWork(0, Fault.PERMANENT, 1));

    BENCH.send(transientFault);
    BENCH.send(permanentFault);

    assertThat(((Failed) endOf(transientFault)).failure().category().mayPass()).isTrue();
    assertThat(((Failed) endOf(permanentFault)).failure().category().mayPass()).isFalse();
  }

  @Test
  void a_task_longer_than_its_lock_runs_once_and_tells_its_progress() {
    double before = BENCH.registry.find("cartorio.tasks.redelivered").counters().size();
    Task task = Bench.task(NoWork.ofMillis(6_000));

    BENCH.send(task);

    assertThat(endOf(task)).isInstanceOf(Done.class);
    List<TaskOutcome> said = outcomes.of(task.id());
    assertThat(said.getFirst()).isInstanceOf(Started.class);
    assertThat(said.getLast()).isInstanceOf(Done.class);
    assertThat(said).hasAtLeastOneElementOfType(Progress.class);
    assertThat(said).filteredOn(Started.class::isInstance).hasSize(1);
    assertThat(BENCH.registry.find("cartorio.tasks.redelivered").counters()).hasSize((int) before);
    assertThat(BENCH.registry.find("cartorio.tasks.lock.lost").counters()).isEmpty();
  }

  @Test
  void a_task_that_comes_again_while_it_runs_is_run_once() {
    Task task = Bench.task(NoWork.ofMillis(3_000));
    Task next = Bench.task(NoWork.ofMillis(0));

    BENCH.send(task);
    BENCH.send(task);
    endOf(task);
    BENCH.send(next);

    assertThat(endOf(next)).isInstanceOf(Done.class);
    assertThat(outcomes.of(task.id())).filteredOn(Started.class::isInstance).hasSize(1);
    assertThat(outcomes.endsOf(task.id())).hasSize(1);
  }

  @Test
  void a_handler_that_does_not_end_is_left_behind_and_its_slot_goes_on() {
    Task hung = Bench.task(JobId.random(), new Work.Noop(new NoWork(0, Fault.HANG, 9)), 1_000);
    Task next = Bench.task(NoWork.ofMillis(0));

    BENCH.send(hung);
    Failed end = (Failed) endOf(hung);
    BENCH.send(next);

    assertThat(end.failure().category()).isEqualTo(FailureCategory.DEADLINE);
    assertThat(outcomes.of(hung.id()).getFirst()).isInstanceOf(Started.class);
    assertThat(endOf(next)).isInstanceOf(Done.class);
  }

  @Test
  void a_record_that_is_no_task_goes_to_the_dead_letters_and_the_next_is_done() {
    Task next = Bench.task(NoWork.ofMillis(0));
    byte[] key = "key".getBytes(UTF_8);
    String topic = Topics.tasks(Lane.INTERACTIVE).name();

    BENCH.producer().send(new ProducerRecord<>(topic, key, "no json".getBytes(UTF_8))).join();
    BENCH.producer().send(new ProducerRecord<>(topic, key, null)).join();
    BENCH.send(next);

    assertThat(endOf(next)).isInstanceOf(Done.class);
    List<String> reasons = deadLetters(Topics.tasks(Lane.INTERACTIVE).deadLetters(), 2);
    assertThat(reasons).containsExactlyInAnyOrder("NOT_JSON", "NO_VALUE");
  }

  private static List<String> deadLetters(String topic, int count) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            BENCH.kafka.client(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<String> reasons = new java.util.ArrayList<>();
      await()
          .until(
              () -> {
                for (ConsumerRecord<byte[], byte[]> record :
                    consumer.poll(Duration.ofMillis(200))) {
                  reasons.add(
                      CloudEventHeaders.text(record.headers(), CloudEventHeaders.DEAD_LETTER_REASON)
                          .orElse(""));
                }
                return reasons.size() >= count;
              });
      return reasons;
    }
  }

  @Test
  void a_task_of_a_stopped_job_is_not_run_but_its_purge_is() throws Exception {
    JobId job = JobId.random();
    ContentKey key = ContentKey.of(ContentKey.Area.INPUT, Bench.OWNER, job, "upload");
    store.putIfAbsent(key, "image/jpeg", new ByteArrayInputStream(new byte[10]), 10);
    Task running = Bench.task(job, new Work.Noop(NoWork.ofMillis(30_000)), 60_000);
    BENCH.send(running);
    await().until(() -> !outcomes.of(running.id()).isEmpty());

    BENCH
        .pen()
        .send(
            Topics.CANCELLATIONS,
            new JobStopped(job, Instant.now(), JobStopped.Reason.CANCELLED),
            TraceParent.start())
        .join();
    Failed stopped = (Failed) endOf(running);
    Task late = Bench.task(job, new Work.Noop(NoWork.ofMillis(30_000)), 60_000);
    Task purge =
        new Task(
            io.cartorio.schemas.id.TaskId.of(job, "purge"),
            Bench.OWNER,
            1,
            Lane.INTERACTIVE,
            new Work.Purge(),
            Instant.now(),
            60_000);
    BENCH.send(late);
    BENCH.send(purge);

    assertThat(stopped.failure().category()).isEqualTo(FailureCategory.CANCELLED);
    assertThat(endOf(purge)).isInstanceOf(Done.class);
    assertThat(store.exists(key)).isFalse();
    await().until(() -> outcomes.endsOf(late.id()).size() == 2);
  }

  @Test
  void at_its_last_delivery_a_task_is_reported_as_crashed_without_running() {
    worker.close();
    Task task = Bench.task(NoWork.ofMillis(0));
    BENCH.send(task);
    dieWith(task, 4);

    try (Worker next = BENCH.worker(store, DRAIN)) {
      assertThat(endOf(task)).isEqualTo(new Crashed(task.id(), 1, endOf(task).at(), 4));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the task and gives it back, as often as it would be taken by workers that die. */
  private static void dieWith(Task task, int times) {
    String group = ShareGroups.group(task.lane());
    ShareQueue queue =
        ShareQueue.open(
            BENCH.kafka.client(), "dying", group, group, Bench.settings(Duration.ofSeconds(1)));
    try (queue) {
      for (int i = 0; i < times; ) {
        Delivery delivery = queue.next();
        if (delivery != null) {
          queue.release(delivery);
          i++;
        }
      }
    }
  }

  @Test
  void a_running_task_is_finished_before_the_worker_ends() {
    Task task = Bench.task(NoWork.ofMillis(3_000));
    BENCH.send(task);
    await().until(() -> !outcomes.of(task.id()).isEmpty());

    worker.close();

    assertThat(endOf(task)).isInstanceOf(Done.class);
  }

  @Test
  void a_task_that_cannot_be_finished_is_given_to_another_worker() throws Exception {
    worker.close();
    worker = BENCH.worker(store, Duration.ofMillis(500));
    Task task = Bench.task(NoWork.ofMillis(4_000));
    BENCH.send(task);
    await().until(() -> !outcomes.of(task.id()).isEmpty());

    worker.close();
    assertThat(outcomes.endsOf(task.id())).isEmpty();
    worker = BENCH.worker(store, DRAIN);

    assertThat(endOf(task)).isInstanceOf(Done.class);
    assertThat(outcomes.of(task.id())).filteredOn(Started.class::isInstance).hasSize(2);
  }
}
