package io.cartorio.streams.job;

import static io.cartorio.streams.job.Samples.DELIVER;
import static io.cartorio.streams.job.Samples.FINGERPRINT;
import static io.cartorio.streams.job.Samples.JOB;
import static io.cartorio.streams.job.Samples.OTHER_FINGERPRINT;
import static io.cartorio.streams.job.Samples.OTHER_GATEWAY;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.READ;
import static io.cartorio.streams.job.Samples.SETTINGS;
import static io.cartorio.streams.job.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.serde.Json;
import io.cartorio.streams.job.Input.Received;
import io.cartorio.streams.job.Input.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state a job can be in, against everything that can come, soon and late. */
class TotalityTest {
  private static final List<Duration> LATER =
      List.of(Duration.ZERO, Duration.ofMinutes(2), Duration.ofHours(25), Duration.ofDays(8));

  static Stream<Life> lives() {
    Duration second = Duration.ofSeconds(1);
    List<Life> lives = new ArrayList<>();
    lives.add(Life.unknown());
    lives.add(Life.submitted());
    lives.add(Life.submitted().dispatched(1));
    lives.add(Life.submitted().dispatched(1).started(1));
    lives.add(Life.submitted().dispatched(1).retrying(1, second));
    lives.add(Life.submitted().dispatched(1).ready(1, ReadyReason.NOBODY_STARTED));
    lives.add(Life.submitted().dispatched(1).ready(1, ReadyReason.NOBODY_STARTED).dispatched(2));
    lives.add(Life.submitted().dispatched(1).succeeded(1).completed());
    lives.add(
        Life.submitted()
            .dispatched(1)
            .ready(1, ReadyReason.NOBODY_STARTED)
            .dispatched(2)
            .after(Inputs.done(1)));
    lives.add(Life.submitted().dispatched(1).failedForGood());
    lives.add(Life.submitted().cancelled());
    lives.add(Life.submitted().dispatched(1).started(1).cancelled());
    lives.add(Life.submitted().dispatched(1).cancelled().deletionRequested());
    lives.add(stub(Life.submitted()));
    lives.add(stub(Life.submitted().dispatched(1)));
    lives.add(Life.swept());
    lives.add(Life.owed());
    lives.add(Life.owed().after(Inputs.dispatch(DELIVER)));
    lives.add(
        Life.owed().after(Inputs.dispatch(DELIVER)).after(Inputs.refused(DELIVER, 1, "500", null)));
    lives.add(
        Life.owed()
            .after(Inputs.dispatch(DELIVER))
            .after(Inputs.failed(DELIVER, 1, FailureCategory.RECEIVER_GONE)));
    lives.add(Life.owed().after(Inputs.dispatch(DELIVER)).after(Inputs.delivered(DELIVER, 1)));
    return lives.stream();
  }

  private static Life stub(Life life) {
    life.cancelled().deletionRequested();
    return life.dispatched(life.purge(), 1).purged(life.purge()).removed();
  }

  private static List<Input> inputs(Life life) {
    Received submit = (Received) Inputs.submit();
    List<Input> inputs = new ArrayList<>();
    inputs.add(submit);
    inputs.add(Inputs.submit(FINGERPRINT, OTHER_GATEWAY));
    inputs.add(Inputs.submit(OTHER_FINGERPRINT, null));
    inputs.add(Inputs.submit(null, null));
    inputs.add(new Refused(submit.intake(), RejectionReason.GRANT_EXPIRED));
    inputs.add(Inputs.cancelBy(OWNER));
    inputs.add(Inputs.cancelBy(STRANGER));
    inputs.add(Inputs.deleteBy(OWNER));
    inputs.add(Inputs.deleteBy(STRANGER));
    inputs.add(Inputs.sweep());
    inputs.add(Inputs.redeliverBy(OWNER));
    inputs.add(Inputs.redeliverBy(STRANGER));
    inputs.add(Inputs.timer());
    Set<TaskId> tasks = new HashSet<>(Set.of(READ, TaskId.of(JOB, "unknown")));
    Job job = life.job();
    if (job != null) {
      job.state().tasks().all().forEach(task -> tasks.add(task.id()));
    }
    for (TaskId task : tasks) {
      inputs.add(Inputs.dispatch(task));
      inputs.add(Inputs.overdue(task));
      for (int attempt = 0; attempt <= 3; attempt++) {
        inputs.add(Inputs.started(task, attempt, life.now()));
        inputs.add(Inputs.progress(attempt, life.now()));
        inputs.add(Inputs.done(attempt));
        inputs.add(Inputs.done(task, attempt));
        inputs.add(Inputs.failed(task, attempt, FailureCategory.BROKEN_INPUT));
        inputs.add(Inputs.failed(task, attempt, FailureCategory.DEPENDENCY_AWAY));
        inputs.add(Inputs.deferred(attempt, Instant.MAX));
        inputs.add(Inputs.deferred(attempt, Instant.MIN));
        inputs.add(Inputs.crashed(task, attempt));
        inputs.add(Inputs.delivered(task, attempt));
        inputs.add(Inputs.refused(task, attempt, "503", Instant.MAX));
        inputs.add(Inputs.failed(task, attempt, FailureCategory.RECEIVER_GONE));
      }
    }
    return inputs;
  }

  @ParameterizedTest
  @MethodSource("lives")
  void everythingHasAnAnswerAndTheStateIsTheFold(Life life) {
    Decider decider = new Decider(SETTINGS);
    Job job = life.job();
    for (Input input : inputs(life)) {
      for (Duration later : LATER) {
        Decision decision = decider.decide(job, input, life.now().plus(later));
        Job folded = job;
        for (DocumentEvent event : decision.events()) {
          folded = Evolution.evolve(folded, event);
        }
        assertThat(decision.job()).isEqualTo(folded);
        assertThat(decider.decide(job, input, life.now().plus(later))).isEqualTo(decision);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lives")
  void everyStateReadsBackAsItWasWritten(Life life) {
    Job job = life.job();
    if (job != null) {
      byte[] bytes = Json.mapper().writeValueAsBytes(job);
      assertThat(Json.mapper().readValue(bytes, Job.class)).isEqualTo(job);
    }
  }

  @ParameterizedTest
  @MethodSource("lives")
  void anEventThatIsKnownAlreadyChangesNothing(Life life) {
    for (DocumentEvent event : life.events()) {
      assertThat(Evolution.evolve(life.job(), event)).isEqualTo(life.job());
    }
  }

  @ParameterizedTest
  @MethodSource("lives")
  void anEventTheStateCannotHaveChangesNothingButTheRevision(Life life) {
    Job job = life.job();
    if (job != null && job.state() instanceof JobState.Ended ended) {
      Job after =
          Evolution.evolve(
              job,
              new DocumentEvent.Completed(JOB, job.revision() + 1, life.now(), null, Instant.MAX));
      assertThat(after).isNotNull();
      assertThat(after.state()).isEqualTo(ended);
    }
  }

  @Test
  void everyStateIsAmongThem() {
    Set<Class<?>> states = new HashSet<>();
    Set<Class<?>> taskStates = new HashSet<>();
    lives()
        .flatMap(life -> Stream.ofNullable(life.job()))
        .forEach(
            job -> {
              states.add(job.state().getClass());
              job.state().tasks().all().forEach(task -> taskStates.add(task.state().getClass()));
            });
    assertThat(states).isEqualTo(Kinds.of(JobState.class));
    assertThat(taskStates).isEqualTo(Kinds.of(TaskState.class));
  }

  @Test
  void aJobAtRestIsSmall() {
    Job done = Life.submitted().dispatched(1).succeeded(1).completed().job();
    Job stub = stub(Life.submitted()).job();

    assertThat(Json.mapper().writeValueAsBytes(done)).hasSizeLessThan(1_024);
    assertThat(Json.mapper().writeValueAsBytes(stub)).hasSizeLessThan(256);
  }
}
