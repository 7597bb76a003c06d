package io.cartorio.systemtests.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Forgotten;
import io.cartorio.schemas.event.DocumentEvent.Purged;
import io.cartorio.schemas.event.DocumentEvent.SweepRequested;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskSettled;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import io.cartorio.systemtests.checker.LedgerEntry.Accepted;
import io.cartorio.systemtests.checker.LedgerEntry.Answered;
import io.cartorio.systemtests.checker.LedgerEntry.Erased;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test plants one fault in a good recording; the checker must name it. */
class CheckerTest {
  private final Run run = new Run();

  @Test
  void aGoodRecordingHasNoFinding() {
    assertThat(Checker.check(run.recording())).isEmpty();
  }

  @Test
  void aLostJob() {
    JobId lost = JobId.random();
    Answer done = new Answer(JobStatus.DONE, null);
    run.ledger.add(new Accepted(lost, "ana", List.of(done)));

    assertFound(Invariant.ACCEPTED_JOBS_ARE_KNOWN, lost);
  }

  @Test
  void aSecondTerminalEvent() {
    run.log(new Completed(run.read, 6, Jobs.AT, Jobs.output(run.ana, run.read), Jobs.LATER));

    assertFound(Invariant.ONE_TERMINAL_EVENT, run.read);
  }

  @Test
  void aJobThatNeverEnds() {
    run.drop(run.retried, Completed.class);

    assertFound(Invariant.ONE_TERMINAL_EVENT, run.retried);
  }

  @Test
  void anEventThatIsMissing() {
    run.drop(run.read, TaskPlanned.class);

    assertFound(Invariant.REVISIONS_HAVE_NO_GAPS, run.read);
  }

  @Test
  void anEventThatIsLoggedTwice() {
    run.events.add(run.events.getFirst());

    assertFound(Invariant.FIRST_EVENT_IS_SUBMITTED, run.read);
  }

  @Test
  void aSnapshotThatIsNotTheFold() {
    run.jobs.put(run.read, Objects.requireNonNull(run.jobs.get(run.retried)));

    assertFound(Invariant.FOLD_IS_THE_STATE, run.read);
  }

  @Test
  void aJobThatIsNoLongerListedButNeverRemoved() {
    run.jobs.remove(run.failed);

    assertFound(Invariant.FOLD_IS_THE_STATE, run.failed);
  }

  @Test
  void aTaskThatIsStillOut() {
    run.drop(run.cancelled, TaskSettled.class);

    assertFound(Invariant.NO_TASK_OUTSTANDING, run.cancelled);
  }

  @Test
  void aSweepIsNoJob() {
    JobId strange = JobId.random();
    TaskId purge = TaskId.of(strange, "purge-2");
    run.log(new SweepRequested(strange, 1, Jobs.AT, run.ana));
    run.log(new TaskPlanned(purge, 2, Jobs.AT, Lane.MAINTENANCE, new Work.Purge(), 1000));
    run.log(new TaskDispatched(purge, 1, 3, Jobs.AT));
    run.log(new TaskSucceeded(purge, 1, 4, Jobs.AT, new NoFacts(), List.of(), StageTimes.NONE));
    run.log(new Purged(strange, 5, Jobs.AT));
    run.log(new Forgotten(strange, 6, Jobs.AT));
    run.stored.add(new StoredJob(run.ana, strange, Jobs.AT, true));

    assertThat(Checker.check(run.recording())).isEmpty();
  }

  @Test
  void aTaskThatIsSentAfterTheEnd() {
    run.log(new TaskDispatched(TaskId.of(run.failed, "noop"), 2, 6, Jobs.AT));

    assertFound(Invariant.NOTHING_STARTS_AFTER_THE_END, run.failed);
  }

  @Test
  void anAnswerWithOtherContent() {
    run.ledger.add(new Answered(run.read, new Answer(JobStatus.DONE, Jobs.hash("other"))));

    assertFound(Invariant.ANSWERS_ARE_EXPECTED, run.read);
  }

  @Test
  void anAnswerThatTheLogDoesNotGive() {
    run.ledger.add(new Answered(run.failed, new Answer(JobStatus.DONE, null)));

    assertFound(Invariant.ANSWERS_ARE_TRUE, run.failed);
  }

  @Test
  void aClientWhoIsNeverAnswered() {
    run.ledger.removeIf(e -> e instanceof Answered && e.job().equals(run.retried));

    assertFound(Invariant.ACCEPTED_REQUESTS_ARE_ANSWERED, run.retried);
  }

  @Test
  void aResultThatIsPublishedTwice() {
    run.results.add(run.results.getFirst());

    assertFound(Invariant.ONE_RESULT, run.read);
  }

  @Test
  void aResultThatALateRepeatIsTold() {
    JobResult first = run.results.getFirst().message();
    run.results.add(later(first, first.ref(), null));
    run.results.add(later(first, null, Failure.of(FailureCategory.KEY_SPENT)));

    assertThat(Checker.check(run.recording())).isEmpty();
  }

  @Test
  void aLateRepeatThatIsToldAnotherResult() {
    JobResult first = run.results.getFirst().message();
    run.results.add(later(first, null, null));

    assertFound(Invariant.ONE_RESULT, run.read);
  }

  private Logged<JobResult> later(
      JobResult first, @Nullable ContentRef ref, @Nullable Failure failure) {
    return new Logged<>(
        new JobResult(
            first.job(),
            first.owner(),
            first.revision(),
            first.at().plusSeconds(60),
            first.status(),
            ref,
            null,
            failure,
            null,
            first.times()),
        run.results.getFirst().origin());
  }

  @Test
  void bytesOfAJobThatNobodyKnows() {
    JobId orphan = JobId.random();
    run.stored.add(new StoredJob(run.ana, orphan, Jobs.AT, false));

    assertFound(Invariant.NO_ORPHANED_BYTES, orphan);
  }

  @Test
  void bytesThatSurviveTheirPurge() {
    run.stored.replaceAll(
        job ->
            job.job().equals(run.cancelled)
                ? new StoredJob(job.owner(), job.job(), job.since(), false)
                : job);

    assertFound(Invariant.NO_ORPHANED_BYTES, run.cancelled);
  }

  @Test
  void bytesThatAreGone() {
    run.hashes.remove(Jobs.output(run.ana, run.read).key());

    assertFound(Invariant.BYTES_ARE_KEPT, run.read);
  }

  @Test
  void bytesThatAreAltered() {
    run.hashes.put(Jobs.input(run.ana, run.read).key(), Jobs.hash("altered"));

    assertFound(Invariant.BYTES_ARE_KEPT, run.read);
  }

  @Test
  void aRecordOfAForgottenProcess() {
    Logged<DocumentEvent> first = run.events.getFirst();
    run.events.set(
        0,
        new Logged<>(
            first.message(), new Origin("stream-processor", "0.9", InstanceId.of("sp-0"))));

    assertThat(Checker.check(run.recording()))
        .extracting(Finding::invariant)
        .containsExactly(Invariant.ORIGINS_ARE_KNOWN);
  }

  @Test
  void aRecordWithoutAnOrigin() {
    run.results.set(0, new Logged<>(run.results.getFirst().message(), null));

    assertThat(Checker.check(run.recording()))
        .extracting(Finding::invariant)
        .containsExactly(Invariant.ORIGINS_ARE_KNOWN);
  }

  @Test
  void aResultUnderAnotherOwner() {
    run.events.replaceAll(
        logged ->
            logged.message() instanceof TaskSucceeded done && done.job().equals(run.read)
                ? new Logged<>(
                    new TaskSucceeded(
                        done.task(),
                        done.attempt(),
                        done.revision(),
                        done.at(),
                        done.facts(),
                        List.of(Jobs.output(run.bia, run.read)),
                        done.times()),
                    logged.origin())
                : logged);

    assertFound(Invariant.OWNERS_ARE_KEPT_APART, run.read);
  }

  @Test
  void bytesUnderAnotherOwner() {
    run.stored.add(new StoredJob(run.bia, run.read, Jobs.AT, false));

    assertFound(Invariant.OWNERS_ARE_KEPT_APART, run.read);
  }

  @Test
  void aJobThatIsGivenToAnotherClient() {
    run.ledger.replaceAll(
        entry ->
            entry instanceof Accepted accepted && accepted.job().equals(run.retried)
                ? new Accepted(accepted.job(), "bia", accepted.expected())
                : entry);

    assertThat(Checker.check(run.recording()))
        .extracting(Finding::invariant)
        .contains(Invariant.OWNERS_ARE_KEPT_APART);
  }

  @Test
  void aJobThatOutlivesItsErasure() {
    run.ledger.add(new Erased(run.retried));

    assertFound(Invariant.ERASED_JOBS_ARE_GONE, run.retried);
  }

  private void assertFound(Invariant invariant, JobId job) {
    assertThat(Checker.check(run.recording()))
        .anySatisfy(
            finding -> {
              assertThat(finding.invariant()).isEqualTo(invariant);
              assertThat(finding.subject()).isEqualTo(job.value());
            });
  }
}
