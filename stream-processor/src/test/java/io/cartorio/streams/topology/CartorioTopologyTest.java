package io.cartorio.streams.topology;

import static io.cartorio.streams.topology.Driven.TRACE;
import static io.cartorio.streams.topology.Driven.done;
import static io.cartorio.streams.topology.Driven.job;
import static io.cartorio.streams.topology.Driven.purged;
import static io.cartorio.streams.topology.Submissions.owner;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Cancelled;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome.Failed;
import io.cartorio.schemas.outcome.TaskOutcome.Progress;
import io.cartorio.schemas.outcome.TaskOutcome.Started;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job's way through the topology. */
class CartorioTopologyTest {
  private static final OwnerId OWNER = owner("ana");
  private static final JobId JOB = job(1);

  private final Driven driven = new Driven();

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void aSubmittedJobsTaskIsSentAndTheJobShownOnce() {
    driven.send(Submissions.submit(OWNER, JOB, driven.now()));

    assertThat(kinds(driven.events()))
        .containsExactly(Submitted.class, TaskPlanned.class, TaskDispatched.class);
    assertThat(driven.tasks(Lane.INTERACTIVE))
        .singleElement()
        .satisfies(task -> assertThat(task.attempt()).isEqualTo(1));
    assertThat(driven.written(Topics.JOBS))
        .singleElement()
        .satisfies(shown -> assertThat(shown.value().status()).isEqualTo(JobStatus.PROCESSING));
  }

  @Test
  void aJobWhoseTaskIsDoneIsAnswered() {
    Task task = submitted();

    driven.send(done(task, driven.now()));

    assertThat(kinds(driven.events())).containsExactly(TaskSucceeded.class, Completed.class);
    JobResult result = driven.written(Topics.RESULTS).getFirst().value();
    assertThat(result.status()).isEqualTo(JobStatus.DONE);
    assertThat(result.replyTo()).isEqualTo(Submissions.GATEWAY);
    assertThat(result.inline()).isNotNull();
    assertThat(driven.written(Topics.JOBS))
        .singleElement()
        .satisfies(shown -> assertThat(shown.value().status()).isEqualTo(JobStatus.DONE));
  }

  @Test
  void theSecondWordOfTheSameSuccessChangesNothing() {
    Task task = submitted();
    driven.send(done(task, driven.now()));
    driven.events();
    driven.written(Topics.JOBS);

    driven.send(done(task, driven.now()));

    assertThat(driven.events()).isEmpty();
    assertThat(driven.written(Topics.JOBS)).isEmpty();
  }

  @Test
  void aRepeatedSubmitMakesNoSecondJob() {
    submitted();

    driven.send(Submissions.submit(OWNER, JOB, driven.now()));

    assertThat(driven.events()).isEmpty();
    assertThat(driven.tasks(Lane.INTERACTIVE)).isEmpty();
  }

  @Test
  void everyRecordOfAJobIsInItsTrace() {
    driven.send(Submissions.submit(OWNER, JOB, driven.now()));
    var tasks = driven.written(Topics.tasks(Lane.INTERACTIVE));
    driven.send(done(tasks.getFirst().value(), driven.now()));

    assertThat(driven.written(Topics.EVENTS)).isNotEmpty().allMatch(w -> TRACE.equals(w.trace()));
    assertThat(driven.written(Topics.JOBS)).isNotEmpty().allMatch(w -> TRACE.equals(w.trace()));
    assertThat(driven.written(Topics.RESULTS)).isNotEmpty().allMatch(w -> TRACE.equals(w.trace()));
    assertThat(tasks).allMatch(w -> TRACE.equals(w.trace()));
  }

  @Test
  void aTransientFailureIsTriedAgainWhenItsTimerIsDueInTheSameTrace() {
    Task first = submitted();
    driven.send(failed(first, FailureCategory.DEPENDENCY_AWAY));
    assertThat(driven.tasks(Lane.INTERACTIVE)).isEmpty();
    driven.events();

    driven.advance(Duration.ofSeconds(2));

    assertThat(kinds(driven.events())).containsExactly(TaskReady.class, TaskDispatched.class);
    assertThat(driven.written(Topics.tasks(Lane.INTERACTIVE)))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.value().attempt()).isEqualTo(2);
              assertThat(again.trace()).isEqualTo(TRACE);
            });
    assertThat(driven.registry.get("cartorio.streams.task.again").counter().count()).isOne();
  }

  @Test
  void aPermanentFailureFailsTheJobAtOnce() {
    Task task = submitted();

    driven.send(failed(task, FailureCategory.BROKEN_INPUT));

    assertThat(driven.written(Topics.RESULTS).getFirst().value().status())
        .isEqualTo(JobStatus.FAILED);
    assertThat(driven.written(Topics.CANCELLATIONS)).hasSize(1);
  }

  @Test
  void aCancelledJobsBytesArePurgedAndItStaysListed() {
    submitted();

    driven.send(Submissions.cancel(OWNER, JOB, driven.now()));

    assertThat(driven.events()).hasAtLeastOneElementOfType(Cancelled.class);
    assertThat(driven.written(Topics.CANCELLATIONS)).hasSize(1);
    assertThat(driven.tasks(Lane.MAINTENANCE)).hasSize(1);
    assertThat(driven.written(Topics.JOBS).getLast().value().status())
        .isEqualTo(JobStatus.CANCELLED);
  }

  @Test
  void aDeletedJobLeavesATombstone() {
    Task task = submitted();
    driven.send(done(task, driven.now()));
    driven.written(Topics.JOBS);

    driven.send(Submissions.delete(OWNER, JOB, driven.now()));
    driven.send(purged(driven.tasks(Lane.MAINTENANCE).getFirst(), driven.now()));

    assertThat(driven.written(Topics.JOBS).getLast())
        .satisfies(
            last -> {
              assertThat(last.key()).isEqualTo(JOB.value());
              assertThat(last.message()).isNull();
            });
  }

  @Test
  void aJobExpiresIsPurgedAndIsForgotten() {
    Task task = submitted();
    driven.send(done(task, driven.now()));

    driven.advance(Duration.ofHours(24).plusSeconds(1));
    Task purge = driven.tasks(Lane.MAINTENANCE).getFirst();
    driven.send(purged(purge, driven.now()));
    assertThat(driven.written(Topics.JOBS).getLast().message()).isNull();
    driven.advance(Duration.ofHours(4));

    assertThat(driven.driver().getKeyValueStore(Stores.LIVE).approximateNumEntries()).isZero();
    try (var left = driven.driver().getKeyValueStore(Stores.ENDED).all()) {
      assertThat(left.hasNext()).isFalse();
    }
    try (var left = driven.driver().getKeyValueStore(Stores.TIMERS).all()) {
      assertThat(left.hasNext()).isFalse();
    }
  }

  @Test
  void aStartedTasksDeadlinePasses() {
    Task task = submitted();
    driven.send(new Started(task.id(), task.attempt(), driven.now()));

    driven.advance(Duration.ofMillis(task.timeoutMillis()).plusMillis(50));
    assertThat(driven.events()).hasAtLeastOneElementOfType(DocumentEvent.TaskFailed.class);
    driven.advance(Duration.ofSeconds(2));

    assertThat(driven.tasks(Lane.INTERACTIVE))
        .singleElement()
        .satisfies(again -> assertThat(again.attempt()).isEqualTo(2));
  }

  @Test
  void aTaskNobodyStartedIsSentAgainAfterItsLanesSilence() {
    submitted();
    driven.advance(Duration.ofSeconds(59));
    assertThat(driven.tasks(Lane.INTERACTIVE)).isEmpty();

    driven.advance(Duration.ofSeconds(2));

    assertThat(driven.tasks(Lane.INTERACTIVE))
        .singleElement()
        .satisfies(again -> assertThat(again.attempt()).isEqualTo(2));
    assertThat(driven.events())
        .hasAtLeastOneElementOfType(TaskReady.class)
        .filteredOn(TaskReady.class::isInstance)
        .allMatch(e -> ((TaskReady) e).reason() == ReadyReason.NOBODY_STARTED);
  }

  @Test
  void progressIsShownOnceASecond() {
    Task task = submitted();
    driven.send(new Started(task.id(), task.attempt(), driven.now()));
    driven.written(Topics.JOBS);

    for (int i = 0; i < 30; i++) {
      driven.advance(Duration.ofMillis(100));
      driven.send(progress(task, i / 100.0));
    }

    assertThat(driven.written(Topics.JOBS)).hasSize(3);
    assertThat(driven.events())
        .noneMatch(
            event -> !(event instanceof DocumentEvent.TaskStarted) && !isOfSubmission(event));
  }

  @Test
  void noMoreTasksAreOutThanTheCreditAndTheRestFollow() {
    for (int i = 1; i <= 5; i++) {
      driven.send(Submissions.submit(OWNER, job(i), driven.now()));
    }
    List<Task> first = driven.tasks(Lane.INTERACTIVE);
    assertThat(first).hasSize(2);
    driven.advance(Duration.ofSeconds(1));

    driven.send(done(first.getFirst(), driven.now()));

    // One for the credit that came back, and one more since the task had not waited.
    assertThat(driven.tasks(Lane.INTERACTIVE)).hasSize(2);
  }

  @Test
  void eachLanesCapacityIsToldOnceASecond() {
    for (int i = 1; i <= 5; i++) {
      driven.send(Submissions.submit(OWNER, job(i), driven.now()));
    }

    driven.advance(Duration.ofSeconds(1));

    List<LaneReport> reports =
        driven.written(Topics.CAPACITY).stream().map(w -> (LaneReport) w.value()).toList();
    assertThat(reports).hasSize(Lane.values().length);
    assertThat(reports)
        .filteredOn(report -> report.lane() == Lane.INTERACTIVE)
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.queued()).isEqualTo(3);
              assertThat(report.outstanding()).isEqualTo(2);
              assertThat(report.oldestAgeMillis()).isEqualTo(1_000);
            });
    assertThat(
            driven
                .registry
                .get("cartorio.streams.lane.queued")
                .tag("lane", "interactive")
                .gauge()
                .value())
        .isEqualTo(3);
  }

  private Task submitted() {
    driven.send(Submissions.submit(OWNER, JOB, driven.now()));
    driven.events();
    driven.written(Topics.JOBS);
    return driven.tasks(Lane.INTERACTIVE).getFirst();
  }

  private static boolean isOfSubmission(DocumentEvent event) {
    return event instanceof Submitted
        || event instanceof TaskPlanned
        || event instanceof TaskDispatched;
  }

  private Failed failed(Task task, FailureCategory category) {
    return new Failed(
        task.id(), task.attempt(), driven.now(), Failure.of(category), StageTimes.NONE);
  }

  private Progress progress(Task task, double fraction) {
    return new Progress(task.id(), task.attempt(), driven.now(), "recognise", fraction);
  }

  private static List<Class<?>> kinds(List<DocumentEvent> events) {
    return events.stream().<Class<?>>map(Object::getClass).toList();
  }
}
