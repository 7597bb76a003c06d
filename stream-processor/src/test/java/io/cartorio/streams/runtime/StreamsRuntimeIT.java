package io.cartorio.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Terminal;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.streams.job.Job;
import io.cartorio.streams.topology.Submissions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** The topology on a broker. */
class StreamsRuntimeIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final OwnerId OWNER = Submissions.owner("ana");

  @TempDir private Path folder;
  private TestBroker broker;
  private KafkaSettings kafka;
  private Producer<byte[], byte[]> producer;

  @BeforeEach
  void startBroker() {
    broker = TestBroker.start();
    kafka = broker.settings();
    new TopicProvisioner(kafka).provision();
    producer = Clients.producer(kafka);
  }

  @AfterEach
  void stopBroker() {
    producer.close();
    broker.close();
  }

  @Test
  void everyJobEndsOnceThoughTheProcessorIsStoppedAndStartedAmidThem() {
    List<JobId> jobs = new ArrayList<>();
    try (TestWorker worker = TestWorker.start(kafka)) {
      RunningTopology streams = RunningTopology.start(kafka, "streams-0", folder);
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 100; i++) {
          jobs.add(submit());
        }
        streams.close();
        streams = RunningTopology.start(kafka, "streams-0", folder);
      }
      await().atMost(LIMIT).until(() -> results().size() >= jobs.size());
      streams.close();
    }

    Map<JobId, List<DocumentEvent>> events =
        Clients.messages(kafka, Topics.EVENTS).stream()
            .collect(Collectors.groupingBy(DocumentEvent::job));
    assertThat(events.keySet()).containsExactlyInAnyOrderElementsOf(jobs);
    assertThat(events.values())
        .allSatisfy(
            life -> {
              assertThat(life).filteredOn(Terminal.class::isInstance).hasSize(1);
              assertThat(life).hasAtLeastOneElementOfType(Completed.class);
              assertThat(life)
                  .extracting(DocumentEvent::revision)
                  .containsExactlyElementsOf(
                      LongStream.rangeClosed(1, life.size()).boxed().toList());
            });
    assertThat(results()).extracting(JobResult::job).doesNotHaveDuplicates();
  }

  @Test
  void aProcessorThatLostItsDiskTakesUpEveryJobFromTheChangelog() {
    Set<JobId> jobs;
    try (RunningTopology first = RunningTopology.start(kafka, "streams-0", folder.resolve("a"))) {
      jobs = Set.copyOf(List.of(submit(), submit(), submit(), submit(), submit(), submit()));
      await().atMost(LIMIT).until(() -> tasks().size() >= 2);
      assertThat(first.runtime().isRunning()).isTrue();
    }
    int before = tasks().size();

    try (RunningTopology second = RunningTopology.start(kafka, "streams-0", folder.resolve("b"));
        TestWorker worker = TestWorker.start(kafka)) {
      await().atMost(LIMIT).until(() -> results().size() == jobs.size());
      assertThat(second.registry.get("cartorio.streams.restored.jobs").summary().totalAmount())
          .isEqualTo(jobs.size());
    }

    assertThat(before).isLessThan(jobs.size() + 1);
    assertThat(results()).extracting(JobResult::job).containsExactlyInAnyOrderElementsOf(jobs);
    assertThat(tasks()).allMatch(task -> task.attempt() == 1);
  }

  @Test
  void aLostDiskIsRestoredToWhatTheEventsMakeOfEachJob() {
    try (RunningTopology first = RunningTopology.start(kafka, "streams-0", folder.resolve("a"))) {
      try (TestWorker worker = TestWorker.start(kafka)) {
        Set<JobId> ended = Set.of(submit(), submit(), submit(), submit(), submit());
        await().atMost(LIMIT).until(() -> results().size() == ended.size());
      }
      Set<JobId> live = Set.of(submit(), submit(), submit(), submit());
      await().atMost(LIMIT).until(() -> RestoredStores.fold(kafka).keySet().containsAll(live));
      assertThat(first.runtime().isRunning()).isTrue();
    }

    try (RestoredStores restored = RestoredStores.of(kafka, "streams-0", folder.resolve("b"))) {
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () -> {
                Map<JobId, Job> stored = restored.jobs();
                assertThat(stored).hasSize(9).isEqualTo(RestoredStores.fold(kafka));
              });
    }
  }

  @Test
  void poisonIsPutAsideAndTheNextJobIsDone() {
    try (RunningTopology streams = RunningTopology.start(kafka, "streams-0", folder);
        TestWorker worker = TestWorker.start(kafka)) {
      for (String poison : List.of("not json", "{}", "[]", "{\"type\":\"x\"}", "null", "")) {
        for (String topic : List.of(Topics.INTAKE.name(), Topics.OUTCOMES.name())) {
          send(topic, JobId.random().value(), poison);
          send(topic, "no id", poison);
        }
      }
      JobId job = submit();

      await().atMost(LIMIT).until(() -> results().stream().anyMatch(r -> r.job().equals(job)));
      assertThat(Clients.all(kafka, Topics.INTAKE.deadLetters())).hasSize(12);
      assertThat(Clients.all(kafka, Topics.OUTCOMES.deadLetters())).hasSize(12);
      assertThat(new StreamsHealth(streams.runtime()).health().getStatus()).isEqualTo(Status.UP);
    }
  }

  @Test
  void whatAnotherPartitionerMisplacedIsForwardedAndDone() {
    try (RunningTopology streams = RunningTopology.start(kafka, "streams-0", folder);
        TestWorker worker = TestWorker.start(kafka)) {
      List<JobId> jobs = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        JobId job = JobId.random();
        jobs.add(job);
        var right = Clients.of(Topics.INTAKE, Submissions.submit(OWNER, job, Instant.now()));
        // All to partition 0, where about half belong.
        var unused =
            producer.send(
                new ProducerRecord<>(
                    right.topic(), 0, right.key(), right.value(), right.headers()));
      }

      await().atMost(LIMIT).until(() -> results().size() == jobs.size());
      assertThat(results()).extracting(JobResult::job).containsExactlyInAnyOrderElementsOf(jobs);
      assertThat(streams.registry.get("cartorio.streams.forwarded").counter().count())
          .isBetween(1.0, 9.0);
    }
  }

  private JobId submit() {
    JobId job = JobId.random();
    var unused =
        producer.send(Clients.of(Topics.INTAKE, Submissions.submit(OWNER, job, Instant.now())));
    return job;
  }

  private void send(String topic, String key, String value) {
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic,
                key.getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8)));
  }

  private List<JobResult> results() {
    return Clients.messages(kafka, Topics.RESULTS);
  }

  private List<Task> tasks() {
    return Clients.messages(kafka, Topics.tasks(Lane.INTERACTIVE));
  }
}
