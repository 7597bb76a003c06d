package io.cartorio.streams.job;

import static io.cartorio.streams.job.Samples.JOB;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.READ;
import static io.cartorio.streams.job.Samples.SETTINGS;
import static io.cartorio.streams.job.Samples.START;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.Facts.TextFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given past events, when an input comes, then these events and effects follow. */
final class Life {
  private final List<DocumentEvent> events = new ArrayList<>();
  private final Decider decider = new Decider(SETTINGS);
  private Instant now = START;
  private @Nullable Job job;

  static Life unknown() {
    return new Life();
  }

  /** A submit was accepted. */
  static Life submitted() {
    return new Life()
        .add(
            new DocumentEvent.Submitted(
                JOB,
                1,
                START,
                OWNER,
                Samples.OPERATION,
                List.of(Samples.input()),
                Samples.FINGERPRINT,
                Samples.GATEWAY,
                START.plus(SETTINGS.maxAge())))
        .add(
            new DocumentEvent.TaskPlanned(
                READ,
                2,
                START,
                Lane.INTERACTIVE,
                new Work.ReadImage(Samples.input(), Samples.OPERATION.engine()),
                60_000));
  }

  /** A submit with a webhook was accepted, and its task sent. */
  static Life withWebhook() {
    return unknown().after(Inputs.submitWith(Samples.WEBHOOK)).after(Inputs.dispatch(READ));
  }

  /** A job with a webhook is done, and the news of it owed. */
  static Life owed() {
    return withWebhook().after(Inputs.done(1));
  }

  static Life swept() {
    return new Life().add(new DocumentEvent.SweepRequested(JOB, 1, START, OWNER)).purgePlanned();
  }

  Life passes(Duration time) {
    now = now.plus(time);
    return this;
  }

  Life dispatched(int attempt) {
    return dispatched(READ, attempt);
  }

  Life dispatched(TaskId task, int attempt) {
    return add(new DocumentEvent.TaskDispatched(task, attempt, revision(), now));
  }

  Life started(int attempt) {
    return started(READ, attempt, Duration.ofSeconds(60));
  }

  Life started(TaskId task, int attempt, Duration timeout) {
    return add(
        new DocumentEvent.TaskStarted(task, attempt, revision(), now, now, now.plus(timeout)));
  }

  Life retrying(int attempt, Duration after) {
    return add(
        new DocumentEvent.TaskFailed(
            READ,
            attempt,
            revision(),
            now,
            Failure.of(FailureCategory.DEPENDENCY_AWAY),
            now.plus(after)));
  }

  Life ready(int attempt, ReadyReason reason) {
    return add(new DocumentEvent.TaskReady(READ, attempt, revision(), now, reason));
  }

  Life succeeded(int attempt) {
    return add(
        new DocumentEvent.TaskSucceeded(
            READ,
            attempt,
            revision(),
            now,
            new TextFacts(3, 0.9, 0),
            List.of(Samples.output()),
            Inputs.TIMES));
  }

  Life completed() {
    return add(
        new DocumentEvent.Completed(
            JOB, revision(), now, Samples.output(), now.plus(SETTINGS.retention())));
  }

  Life failedForGood() {
    Failure failure = Failure.of(FailureCategory.BROKEN_INPUT);
    return add(new DocumentEvent.TaskFailed(READ, 1, revision(), now, failure, null))
        .add(
            new DocumentEvent.Failed(
                JOB, revision(), now, failure, now.plus(SETTINGS.retention())));
  }

  Life cancelled() {
    return add(new DocumentEvent.Cancelled(JOB, revision(), now, now.plus(SETTINGS.retention())))
        .purgePlanned();
  }

  Life deletionRequested() {
    return add(new DocumentEvent.DeletionRequested(JOB, revision(), now));
  }

  Life purgePlanned() {
    return add(
        new DocumentEvent.TaskPlanned(
            TaskId.of(JOB, "purge-" + revision()),
            revision(),
            now,
            Lane.MAINTENANCE,
            new Work.Purge(),
            120_000));
  }

  Life purged(TaskId task) {
    return add(new DocumentEvent.TaskSucceeded(
            task, 1, revision(), now, new NoFacts(), List.of(), StageTimes.NONE))
        .add(new DocumentEvent.Purged(JOB, revision(), now));
  }

  Life removed() {
    return add(new DocumentEvent.Removed(JOB, revision(), now, now.plus(SETTINGS.stubRetention())));
  }

  /** The purge that was planned last. */
  TaskId purge() {
    return tasks().stream()
        .filter(TrackedTask::purges)
        .reduce((first, second) -> second)
        .orElseThrow()
        .id();
  }

  Instant now() {
    return now;
  }

  @Nullable Job job() {
    return job;
  }

  List<DocumentEvent> events() {
    return List.copyOf(events);
  }

  /** What is decided on {@code input} now. */
  Outcome when(Input input) {
    return new Outcome(decider.decide(job, input, now));
  }

  /** Goes on with what is decided on {@code input}. */
  Life after(Input input) {
    Decision decision = decider.decide(job, input, now);
    decision.events().forEach(this::add);
    return this;
  }

  private Life add(DocumentEvent event) {
    events.add(event);
    job = Evolution.evolve(job, event);
    return this;
  }

  private long revision() {
    Job current = job;
    return current == null ? 1 : current.revision() + 1;
  }

  private List<TrackedTask> tasks() {
    Job current = job;
    return current == null ? List.of() : current.state().tasks().all();
  }
}
