package io.cartorio.streams.job;

import static io.cartorio.streams.job.Inputs.crashed;
import static io.cartorio.streams.job.Inputs.done;
import static io.cartorio.streams.job.Inputs.failed;
import static io.cartorio.streams.job.Inputs.sweep;
import static io.cartorio.streams.job.Inputs.timer;
import static io.cartorio.streams.job.Samples.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent.Expired;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.Forgotten;
import io.cartorio.schemas.event.DocumentEvent.Purged;
import io.cartorio.schemas.event.DocumentEvent.Removed;
import io.cartorio.schemas.event.DocumentEvent.SweepRequested;
import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.streams.job.Effect.Broadcast;
import io.cartorio.streams.job.Effect.Enqueue;
import io.cartorio.streams.job.Effect.Publish;
import io.cartorio.streams.job.Effect.Release;
import io.cartorio.streams.job.Effect.Withdraw;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EndOfLifeTest {

  @Test
  void aDoneJobExpires() {
    Life.submitted()
        .dispatched(1)
        .succeeded(1)
        .completed()
        .passes(SETTINGS.retention())
        .when(timer())
        .thenEvents(Expired.class, TaskPlanned.class)
        .thenEffects(Enqueue.class);
  }

  @Test
  void aJobDoesNotExpireEarly() {
    Life.submitted()
        .dispatched(1)
        .succeeded(1)
        .completed()
        .passes(SETTINGS.retention().minusMillis(1))
        .when(timer())
        .thenNothing();
  }

  @Test
  void aCancelledJobWhoseBytesAreGoneIsRemovedAtItsExpiry() {
    Life life = Life.submitted().cancelled();
    life.dispatched(life.purge(), 1).purged(life.purge());

    life.passes(SETTINGS.retention())
        .when(timer())
        .thenEvents(Expired.class, Removed.class)
        .thenEffects();
  }

  @Test
  void aJobThatNeverEndsIsGivenUpAtItsMaximumAge() {
    Outcome outcome = Life.submitted().passes(SETTINGS.maxAge()).when(timer());

    outcome
        .thenEvents(Failed.class, Expired.class, TaskPlanned.class)
        .thenEffects(Withdraw.class, Enqueue.class, Publish.class, Broadcast.class);
    assertThat(outcome.event(Failed.class).failure().category())
        .isEqualTo(FailureCategory.DEADLINE);
  }

  @Test
  void aStubIsForgotten() {
    Life life = stub().passes(SETTINGS.stubRetention());
    Outcome forgotten = life.when(timer());
    forgotten.thenEvents(Forgotten.class).thenEffects();
    assertThat(forgotten.jobOrNull()).isNull();
  }

  private static Life stub() {
    Life life = Life.submitted().cancelled().deletionRequested();
    return life.dispatched(life.purge(), 1).purged(life.purge()).removed();
  }

  @Test
  void aPurgeIsTriedForEverWithACappedWait() {
    Life life = Life.submitted().cancelled();
    TaskId purge = life.purge();

    for (int attempt = 1; attempt <= 50; attempt++) {
      life.after(Inputs.dispatch(purge));
      Outcome outcome = life.when(failed(purge, attempt, FailureCategory.DEPENDENCY_AWAY));
      outcome.thenEvents(TaskFailed.class).thenEffects(Release.class);
      Duration wait =
          Duration.between(
              life.now(), Objects.requireNonNull(outcome.event(TaskFailed.class).retryAt()));
      assertThat(wait).isBetween(Duration.ofMillis(500), SETTINGS.retries().purgeMax());
      life.after(failed(purge, attempt, FailureCategory.DEPENDENCY_AWAY))
          .passes(wait)
          .after(timer());
    }
  }

  @Test
  void aPurgeThatFailsForGoodOrKillsItsWorkerIsTriedAgainToo() {
    Life life = Life.submitted().cancelled();
    TaskId purge = life.purge();
    life.dispatched(purge, 1);

    life.when(failed(purge, 1, FailureCategory.INTERNAL)).thenEvents(TaskFailed.class);
    life.when(crashed(purge, 1)).thenEvents(TaskFailed.class);
  }

  @Test
  void aPurgeHasADeadline() {
    Life life = Life.submitted().cancelled();
    TaskId purge = life.purge();

    life.dispatched(purge, 1)
        .started(purge, 1, Duration.ofMinutes(2))
        .passes(Duration.ofMinutes(2))
        .when(timer())
        .thenEvents(TaskFailed.class)
        .thenEffects(Release.class);
  }

  @Test
  void aSweepOfALiveJobIsNothing() {
    Life.submitted().when(sweep()).thenNothing();
  }

  @Test
  void aSweepOfADoneJobIsNothing() {
    Life.submitted().dispatched(1).succeeded(1).completed().when(sweep()).thenNothing();
  }

  @Test
  void aSweepOfAnUnknownJobPurgesItsBytes() {
    Outcome outcome = Life.unknown().when(sweep());

    outcome.thenEvents(SweepRequested.class, TaskPlanned.class).thenEffects(Enqueue.class);
    assertThat(outcome.job().snapshot()).isEmpty();
  }

  @Test
  void aSweepLeavesNothingBehind() {
    Life life = Life.swept();
    life.dispatched(life.purge(), 1);

    Outcome outcome = life.when(done(life.purge(), 1));

    outcome
        .thenEvents(TaskSucceeded.class, Purged.class, Forgotten.class)
        .thenEffects(Release.class);
    assertThat(outcome.jobOrNull()).isNull();
  }

  @Test
  void aSweepOfAStubPurgesAgain() {
    stub().when(sweep()).thenEvents(TaskPlanned.class).thenEffects(Enqueue.class);
  }

  @Test
  void aSweepWhileAnotherRunsIsNothing() {
    stub().after(sweep()).when(sweep()).thenNothing();
    Life.swept().when(sweep()).thenNothing();
  }
}
