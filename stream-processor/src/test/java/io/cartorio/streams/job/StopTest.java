package io.cartorio.streams.job;

import static io.cartorio.streams.job.Inputs.cancelBy;
import static io.cartorio.streams.job.Inputs.deleteBy;
import static io.cartorio.streams.job.Inputs.done;
import static io.cartorio.streams.job.Inputs.overdue;
import static io.cartorio.streams.job.Inputs.timer;
import static io.cartorio.streams.job.Samples.GATEWAY;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.READ;
import static io.cartorio.streams.job.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent.Cancelled;
import io.cartorio.schemas.event.DocumentEvent.DeletionRequested;
import io.cartorio.schemas.event.DocumentEvent.Purged;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.DocumentEvent.Removed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskSettled;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.task.Lane;
import io.cartorio.streams.job.Effect.Broadcast;
import io.cartorio.streams.job.Effect.Enqueue;
import io.cartorio.streams.job.Effect.Publish;
import io.cartorio.streams.job.Effect.Release;
import io.cartorio.streams.job.Effect.Withdraw;
import io.cartorio.streams.job.JobState.Purging;
import io.cartorio.streams.job.JobState.Stub;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopTest {

  @Test
  void aPendingJobIsCancelledAndItsBytesGo() {
    Outcome outcome = Life.submitted().when(cancelBy(OWNER));

    outcome
        .thenEvents(Cancelled.class, TaskPlanned.class)
        .thenEffects(Withdraw.class, Enqueue.class, Publish.class, Broadcast.class);
    assertThat(outcome.effect(Enqueue.class).lane()).isEqualTo(Lane.MAINTENANCE);
    assertThat(outcome.effect(Publish.class).result().status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(outcome.effect(Publish.class).result().replyTo()).isEqualTo(GATEWAY);
    assertThat(outcome.effect(Broadcast.class).stopped().reason())
        .isEqualTo(JobStopped.Reason.CANCELLED);
    assertThat(outcome.job().snapshot().orElseThrow().status()).isEqualTo(JobStatus.CANCELLED);
  }

  @Test
  void aTaskThatIsOutLingersAndKeepsItsCredit() {
    Outcome outcome = Life.submitted().dispatched(1).started(1).when(cancelBy(OWNER));

    outcome
        .thenEvents(Cancelled.class, TaskPlanned.class)
        .thenEffects(Enqueue.class, Publish.class, Broadcast.class);
    assertThat(outcome.job().outstanding()).hasSize(1);
  }

  @Test
  void theOutcomeOfALingeringTaskSettlesItAndTheBytesGoAgain() {
    Outcome outcome = Life.submitted().dispatched(1).started(1).cancelled().when(done(1));

    outcome
        .thenEvents(TaskSettled.class, TaskPlanned.class)
        .thenEffects(Release.class, Enqueue.class);
    assertThat(outcome.job().snapshot().orElseThrow().status()).isEqualTo(JobStatus.CANCELLED);
  }

  @Test
  void aLingeringTaskIsGivenUpAtItsDeadline() {
    Life.submitted()
        .dispatched(1)
        .started(1)
        .cancelled()
        .passes(Duration.ofSeconds(60))
        .when(timer())
        .thenEvents(TaskSettled.class, TaskPlanned.class)
        .thenEffects(Release.class, Enqueue.class);
  }

  @Test
  void aLingeringTaskThatNobodyStartedIsSettled() {
    Life.submitted()
        .dispatched(1)
        .cancelled()
        .when(overdue(READ))
        .thenEvents(TaskSettled.class, TaskPlanned.class)
        .thenEffects(Release.class, Enqueue.class);
  }

  @Test
  void aCancelledJobStaysListedWhenItsBytesAreGone() {
    Life life = Life.submitted().cancelled();
    life.dispatched(life.purge(), 1);

    Outcome outcome = life.when(done(life.purge(), 1));

    outcome.thenEvents(TaskSucceeded.class, Purged.class).thenEffects(Release.class);
    assertThat(outcome.job().snapshot().orElseThrow().bytesGone()).isTrue();
    assertThat(outcome.job().atRest()).isTrue();
  }

  @Test
  void aSecondCancelIsNothing() {
    Life.submitted().cancelled().when(cancelBy(OWNER)).thenNothing();
  }

  @Test
  void aCancelOfADoneJobIsNothing() {
    Life.submitted().dispatched(1).succeeded(1).completed().when(cancelBy(OWNER)).thenNothing();
  }

  @Test
  void aStrangersCancelIsRejected() {
    Outcome outcome = Life.submitted().when(cancelBy(STRANGER));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class).reason()).isEqualTo(RejectionReason.NOT_THE_OWNER);
  }

  @Test
  void aStrangersDeleteIsRejected() {
    Outcome outcome = Life.submitted().failedForGood().when(deleteBy(STRANGER));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class).reason()).isEqualTo(RejectionReason.NOT_THE_OWNER);
  }

  @Test
  void aCancelOfAnUnknownJobIsRejectedAndMakesNone() {
    Outcome outcome = Life.unknown().when(cancelBy(OWNER));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class).reason()).isEqualTo(RejectionReason.UNKNOWN_JOB);
    assertThat(outcome.jobOrNull()).isNull();
  }

  @Test
  void aDeleteOfAnUnknownJobIsRejected() {
    Outcome outcome = Life.unknown().when(deleteBy(OWNER));

    assertThat(outcome.event(Rejected.class).reason()).isEqualTo(RejectionReason.UNKNOWN_JOB);
  }

  @Test
  void aLiveJobIsStoppedBeforeItIsErased() {
    Outcome outcome = Life.submitted().dispatched(1).when(deleteBy(OWNER));

    outcome
        .thenEvents(Cancelled.class, DeletionRequested.class, TaskPlanned.class)
        .thenEffects(Enqueue.class, Publish.class, Broadcast.class);
    assertThat(outcome.effect(Broadcast.class).stopped().reason())
        .isEqualTo(JobStopped.Reason.PURGED);
    assertThat(outcome.job().state()).isInstanceOf(Purging.class);
  }

  @Test
  void aDoneJobIsErased() {
    Life.submitted()
        .dispatched(1)
        .succeeded(1)
        .completed()
        .when(deleteBy(OWNER))
        .thenEvents(DeletionRequested.class, TaskPlanned.class)
        .thenEffects(Enqueue.class, Broadcast.class);
  }

  @Test
  void anErasedJobIsRemovedOnceItsBytesAreGone() {
    Life life =
        Life.submitted().dispatched(1).succeeded(1).completed().deletionRequested().purgePlanned();
    life.dispatched(life.purge(), 1);

    Outcome outcome = life.when(done(life.purge(), 1));

    outcome.thenEvents(TaskSucceeded.class, Purged.class, Removed.class).thenEffects(Release.class);
    assertThat(outcome.job().snapshot()).isEmpty();
    assertThat(outcome.job().state()).isInstanceOf(Stub.class);
    assertThat(outcome.job().atRest()).isTrue();
  }

  @Test
  void aCancelledJobWhoseBytesAreGoneIsRemovedAtOnce() {
    Life life = Life.submitted().cancelled();
    life.dispatched(life.purge(), 1).purged(life.purge());

    life.when(deleteBy(OWNER))
        .thenEvents(DeletionRequested.class, Removed.class)
        .thenEffects(Broadcast.class);
  }

  @Test
  void aCancelledJobWhosePurgeIsOnItsWayNeedsNoOther() {
    Life.submitted()
        .cancelled()
        .when(deleteBy(OWNER))
        .thenEvents(DeletionRequested.class)
        .thenEffects(Broadcast.class);
  }

  @Test
  void aTaskThatOutlivesItsErasedJobIsSettledInTheStubAndTheBytesGoAgain() {
    Life life = Life.submitted().dispatched(1).started(1).cancelled().deletionRequested();
    life.dispatched(life.purge(), 1).purged(life.purge()).removed();

    Outcome outcome = life.when(done(1));

    outcome
        .thenEvents(TaskSettled.class, TaskPlanned.class)
        .thenEffects(Release.class, Enqueue.class);
    assertThat(outcome.job().atRest()).isFalse();
  }

  @Test
  void aSecondDeleteIsNothing() {
    Life.submitted().cancelled().deletionRequested().when(deleteBy(OWNER)).thenNothing();
  }

  @Test
  void aDeleteOfAStubIsNothing() {
    Life.submitted().cancelled().deletionRequested().removed().when(deleteBy(OWNER)).thenNothing();
  }
}
