package io.cartorio.streams.job;

import static io.cartorio.streams.job.Inputs.crashed;
import static io.cartorio.streams.job.Inputs.deferred;
import static io.cartorio.streams.job.Inputs.dispatch;
import static io.cartorio.streams.job.Inputs.done;
import static io.cartorio.streams.job.Inputs.failed;
import static io.cartorio.streams.job.Inputs.overdue;
import static io.cartorio.streams.job.Inputs.progress;
import static io.cartorio.streams.job.Inputs.started;
import static io.cartorio.streams.job.Inputs.timer;
import static io.cartorio.streams.job.Samples.GATEWAY;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.READ;
import static io.cartorio.streams.job.Samples.SETTINGS;
import static io.cartorio.streams.job.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.TaskDeferred;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.event.DocumentEvent.TaskSettled;
import io.cartorio.schemas.event.DocumentEvent.TaskStarted;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.streams.job.Effect.Broadcast;
import io.cartorio.streams.job.Effect.Enqueue;
import io.cartorio.streams.job.Effect.Publish;
import io.cartorio.streams.job.Effect.Release;
import io.cartorio.streams.job.Effect.Send;
import io.cartorio.streams.job.Effect.Show;
import io.cartorio.streams.job.Effect.Withdraw;
import io.cartorio.streams.job.Input.Reported;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void creditSendsTheTask() {
    Outcome outcome = Life.submitted().when(dispatch(READ));

    outcome.thenEvents(TaskDispatched.class).thenEffects(Send.class);
    assertThat(outcome.effect(Send.class).task().attempt()).isEqualTo(1);
    assertThat(outcome.effect(Send.class).task().owner()).isEqualTo(OWNER);
    assertThat(outcome.effect(Send.class).task().timeoutMillis()).isEqualTo(60_000);
    assertThat(outcome.job().snapshot().orElseThrow().status()).isEqualTo(JobStatus.PROCESSING);
  }

  @Test
  void creditForATaskThatIsOutIsNotUsed() {
    Life.submitted().dispatched(1).when(dispatch(READ)).thenNothing();
  }

  @Test
  void creditForAnUnknownTaskIsNotUsed() {
    Life.submitted().when(dispatch(TaskId.of(Samples.JOB, "paint"))).thenNothing();
  }

  @Test
  void theDeadlineRunsFromTheStart() {
    Life life = Life.submitted().dispatched(1).passes(Duration.ofHours(5));

    Outcome outcome = life.when(started(READ, 1, life.now()));

    outcome.thenEvents(TaskStarted.class).thenEffects();
    assertThat(outcome.event(TaskStarted.class).deadline()).isEqualTo(life.now().plusSeconds(60));
  }

  @Test
  void aRepeatedStartDoesNotMoveTheDeadline() {
    Life life = Life.submitted().dispatched(1).started(1);
    Input repeated = started(READ, 1, life.now());

    life.passes(SECOND).when(repeated).thenNothing();
  }

  @Test
  void aStartByAnotherWorkerAfterADeathMovesTheDeadline() {
    Life life = Life.submitted().dispatched(1).started(1).passes(Duration.ofSeconds(50));

    Outcome outcome = life.when(started(READ, 1, life.now()));

    assertThat(outcome.event(TaskStarted.class).deadline()).isEqualTo(life.now().plusSeconds(60));
  }

  @Test
  void progressIsShownAndIsNoEvent() {
    Life life = Life.submitted().dispatched(1).started(1).passes(SECOND);

    Outcome outcome = life.when(progress(1, life.now()));

    outcome.thenEvents().thenEffects(Show.class);
    JobSnapshot shown = outcome.effect(Show.class).snapshot();
    assertThat(shown.progress()).isEqualTo(0.4);
    assertThat(shown.stage()).isEqualTo("detect");
    assertThat(shown.at()).isEqualTo(life.now());
    assertThat(outcome.job()).isEqualTo(life.job());
  }

  @Test
  void progressOfATaskWhoseStartWasLostStartsIt() {
    Life life = Life.submitted().dispatched(1);

    life.when(progress(1, life.now())).thenEvents(TaskStarted.class).thenEffects(Show.class);
  }

  @Test
  void progressOfAStaleAttemptIsNothing() {
    Life life = Life.submitted().dispatched(1).ready(1, ReadyReason.NOBODY_STARTED).dispatched(2);

    life.when(progress(1, life.now())).thenNothing();
  }

  @Test
  void successCompletesTheJobAndPassesTheResultThrough() {
    Outcome outcome = Life.submitted().dispatched(1).started(1).when(done(1));

    outcome
        .thenEvents(TaskSucceeded.class, Completed.class)
        .thenEffects(Release.class, Publish.class);
    JobResult result = outcome.effect(Publish.class).result();
    assertThat(result.inline()).isEqualTo(new NoResult());
    assertThat(result.ref()).isEqualTo(Samples.output());
    assertThat(result.replyTo()).isEqualTo(GATEWAY);
    assertThat(result.times()).isEqualTo(Inputs.TIMES);
    assertThat(result.revision()).isEqualTo(outcome.job().revision());
    assertThat(outcome.job().atRest()).isTrue();
    assertThat(outcome.job().toString()).doesNotContain("NoResult");
  }

  @Test
  void aSecondSuccessIsNothing() {
    Life.submitted().dispatched(1).succeeded(1).completed().when(done(1)).thenNothing();
  }

  @Test
  void aSuccessThatPointsAtAnothersBytesIsNothing() {
    Reported foreign =
        new Reported(
            new TaskOutcome.Done(
                READ,
                1,
                Samples.START,
                new NoFacts(),
                List.of(Samples.ref(STRANGER, Area.OUTPUT, "result.json", "application/json")),
                null,
                StageTimes.NONE));

    Life.submitted().dispatched(1).when(foreign).thenNothing();
  }

  @Test
  void anOutcomeOfAnUnknownJobMakesNone() {
    Outcome outcome = Life.unknown().when(done(1));

    outcome.thenNothing();
    assertThat(outcome.jobOrNull()).isNull();
  }

  @Test
  void anOutcomeOfAnAttemptThatWasNeverSentIsNothing() {
    Life.submitted().dispatched(1).when(done(2)).thenNothing();
    Life.submitted().when(done(0)).thenNothing();
    Life.submitted().dispatched(1).when(done(-1)).thenNothing();
  }

  @Test
  void aFailureThatMayPassIsTriedAgainLater() {
    Life life = Life.submitted().dispatched(1).started(1);

    Outcome outcome = life.when(failed(READ, 1, FailureCategory.DEPENDENCY_AWAY));

    outcome.thenEvents(TaskFailed.class).thenEffects(Release.class);
    assertThat(outcome.event(TaskFailed.class).retryAt())
        .isBetween(life.now().plusMillis(500), life.now().plusMillis(1000));
    assertThat(outcome.job().nextDue()).contains(outcome.event(TaskFailed.class).retryAt());
  }

  @Test
  void aRetryThatIsDueWaitsForCredit() {
    Outcome outcome =
        Life.submitted().dispatched(1).retrying(1, SECOND).passes(SECOND).when(timer());

    outcome.thenEvents(TaskReady.class).thenEffects(Enqueue.class);
    assertThat(outcome.event(TaskReady.class).reason()).isEqualTo(ReadyReason.RETRY);
  }

  @Test
  void aTimerThatFiresTooEarlyIsNothing() {
    Life.submitted().dispatched(1).retrying(1, SECOND).when(timer()).thenNothing();
  }

  @Test
  void theLastFailureFailsTheJob() {
    Outcome outcome =
        Life.submitted()
            .dispatched(1)
            .retrying(1, SECOND)
            .ready(1, ReadyReason.RETRY)
            .dispatched(2)
            .retrying(2, SECOND)
            .ready(2, ReadyReason.RETRY)
            .dispatched(3)
            .when(failed(READ, 3, FailureCategory.DEPENDENCY_AWAY));

    outcome
        .thenEvents(TaskFailed.class, Failed.class)
        .thenEffects(Release.class, Publish.class, Broadcast.class);
    assertThat(outcome.event(Failed.class).failure().category())
        .isEqualTo(FailureCategory.DEPENDENCY_AWAY);
  }

  @Test
  void aFailureThatCannotPassFailsTheJobAtOnce() {
    Outcome outcome =
        Life.submitted().dispatched(1).when(failed(READ, 1, FailureCategory.BROKEN_INPUT));

    outcome
        .thenEvents(TaskFailed.class, Failed.class)
        .thenEffects(Release.class, Publish.class, Broadcast.class);
    assertThat(outcome.event(TaskFailed.class).retryAt()).isNull();
    assertThat(outcome.effect(Publish.class).result().status()).isEqualTo(JobStatus.FAILED);
    assertThat(outcome.effect(Broadcast.class).stopped().reason())
        .isEqualTo(JobStopped.Reason.FAILED);
  }

  @Test
  void anInputThatKillsItsWorkersFailsTheJob() {
    Outcome outcome = Life.submitted().dispatched(1).started(1).when(crashed(READ, 1));

    outcome
        .thenEvents(TaskFailed.class, Failed.class)
        .thenEffects(Release.class, Publish.class, Broadcast.class);
    assertThat(outcome.event(Failed.class).failure().category())
        .isEqualTo(FailureCategory.KILLS_ITS_WORKER);
  }

  @Test
  void aStartedTaskThatDoesNotEndInTimeIsTriedAgain() {
    Outcome outcome =
        Life.submitted().dispatched(1).started(1).passes(Duration.ofSeconds(60)).when(timer());

    outcome.thenEvents(TaskFailed.class).thenEffects(Release.class);
    assertThat(outcome.event(TaskFailed.class).failure().category())
        .isEqualTo(FailureCategory.DEADLINE);
    assertThat(outcome.event(TaskFailed.class).retryAt()).isNotNull();
  }

  @Test
  void aTaskThatWaitsInItsLaneHasNoDeadline() {
    Life.submitted().dispatched(1).passes(Duration.ofDays(2)).when(timer()).thenNothing();
  }

  @Test
  void aTaskThatNobodyStartedIsQueuedAgainAndHasNotFailed() {
    Outcome outcome = Life.submitted().dispatched(1).when(overdue(READ));

    outcome.thenEvents(TaskReady.class).thenEffects(Release.class, Enqueue.class);
    assertThat(outcome.event(TaskReady.class).reason()).isEqualTo(ReadyReason.NOBODY_STARTED);
    assertThat(outcome.job().state().tasks().find(READ).orElseThrow().failures()).isZero();
  }

  @Test
  void itsNextSendingIsAnotherAttempt() {
    Outcome outcome =
        Life.submitted().dispatched(1).ready(1, ReadyReason.NOBODY_STARTED).when(dispatch(READ));

    assertThat(outcome.effect(Send.class).task().attempt()).isEqualTo(2);
  }

  @Test
  void aStartedTaskIsNotOverdue() {
    Life.submitted().dispatched(1).started(1).when(overdue(READ)).thenNothing();
  }

  @Test
  void aDeferredTaskComesBackAndHasNotFailed() {
    Life life = Life.submitted().dispatched(1).started(1);

    Outcome outcome = life.when(deferred(1, life.now().plusSeconds(90)));

    outcome.thenEvents(TaskDeferred.class).thenEffects(Release.class);
    assertThat(outcome.event(TaskDeferred.class).until()).isEqualTo(life.now().plusSeconds(90));
    assertThat(outcome.job().state().tasks().find(READ).orElseThrow().failures()).isZero();
  }

  @Test
  void aDeferralIsBounded() {
    Life life = Life.submitted().dispatched(1).started(1);

    assertThat(
            life.when(deferred(1, life.now().plus(Duration.ofDays(400))))
                .event(TaskDeferred.class)
                .until())
        .isEqualTo(life.now().plus(SETTINGS.maxDeferral()));
    assertThat(life.when(deferred(1, Samples.START)).event(TaskDeferred.class).until())
        .isEqualTo(life.now().plus(SETTINGS.retries().base()));
  }

  @Test
  void theSuccessOfAStaleAttemptWinsOverTheWaitingOne() {
    Outcome outcome =
        Life.submitted().dispatched(1).ready(1, ReadyReason.NOBODY_STARTED).when(done(1));

    outcome
        .thenEvents(TaskSucceeded.class, Completed.class)
        .thenEffects(Withdraw.class, Publish.class);
    assertThat(outcome.job().atRest()).isTrue();
  }

  @Test
  void theSuccessOfAStaleAttemptWinsOverTheOneThatIsOutWhichLingers() {
    Outcome outcome =
        Life.submitted()
            .dispatched(1)
            .ready(1, ReadyReason.NOBODY_STARTED)
            .dispatched(2)
            .when(done(1));

    outcome.thenEvents(TaskSucceeded.class, Completed.class).thenEffects(Publish.class);
    assertThat(outcome.job().atRest()).isFalse();
    assertThat(outcome.job().outstanding()).hasSize(1);
  }

  @Test
  void theLingeringAttemptSettlesWithItsOutcome() {
    Outcome outcome =
        Life.submitted()
            .dispatched(1)
            .ready(1, ReadyReason.NOBODY_STARTED)
            .dispatched(2)
            .after(done(1))
            .when(failed(READ, 2, FailureCategory.BROKEN_INPUT));

    outcome.thenEvents(TaskSettled.class).thenEffects(Release.class);
    assertThat(outcome.job().snapshot().orElseThrow().status()).isEqualTo(JobStatus.DONE);
    assertThat(outcome.job().atRest()).isTrue();
  }

  @Test
  void theFailureOfAStaleAttemptIsNothing() {
    Life.submitted()
        .dispatched(1)
        .ready(1, ReadyReason.NOBODY_STARTED)
        .dispatched(2)
        .when(failed(READ, 1, FailureCategory.BROKEN_INPUT))
        .thenNothing();
  }
}
