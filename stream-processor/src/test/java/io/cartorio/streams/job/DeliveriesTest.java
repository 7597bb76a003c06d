package io.cartorio.streams.job;

import static io.cartorio.streams.job.Inputs.delivered;
import static io.cartorio.streams.job.Inputs.dispatch;
import static io.cartorio.streams.job.Inputs.redeliverBy;
import static io.cartorio.streams.job.Inputs.refused;
import static io.cartorio.streams.job.Inputs.timer;
import static io.cartorio.streams.job.Samples.DELIVER;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.SETTINGS;
import static io.cartorio.streams.job.Samples.STRANGER;
import static io.cartorio.streams.job.Samples.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent.Cancelled;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.DeletionRequested;
import io.cartorio.schemas.event.DocumentEvent.Expired;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.DocumentEvent.Retained;
import io.cartorio.schemas.event.DocumentEvent.TaskDeferred;
import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.DeliveryReport.State;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work.Deliver;
import io.cartorio.streams.job.Effect.Broadcast;
import io.cartorio.streams.job.Effect.Enqueue;
import io.cartorio.streams.job.Effect.Publish;
import io.cartorio.streams.job.Effect.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void aJobWithoutAWebhookTellsNobody() {
    Life.submitted()
        .dispatched(1)
        .when(Inputs.done(1))
        .thenEvents(TaskSucceeded.class, Completed.class);
  }

  @Test
  void theEndOfAJobIsToldToItsWebhook() {
    Life life = Life.withWebhook();

    Outcome outcome = life.when(Inputs.done(1));

    outcome
        .thenEvents(TaskSucceeded.class, Completed.class, TaskPlanned.class)
        .thenEffects(Release.class, Enqueue.class, Publish.class);
    TaskPlanned planned = outcome.event(TaskPlanned.class);
    assertThat(planned.task()).isEqualTo(DELIVER);
    assertThat(planned.lane()).isEqualTo(Lane.WEBHOOK);
    assertThat(planned.work())
        .isEqualTo(
            new Deliver(
                WEBHOOK,
                "ocr",
                JobStatus.DONE,
                Samples.output(),
                null,
                life.now(),
                life.now().plus(SETTINGS.webhooks().tryFor())));
  }

  @Test
  void soIsAFailure() {
    Outcome outcome =
        Life.withWebhook().when(Inputs.failed(Samples.READ, 1, FailureCategory.BROKEN_INPUT));

    outcome.thenEvents(TaskFailed.class, Failed.class, TaskPlanned.class);
    assertThat(outcome.event(TaskPlanned.class).work())
        .isInstanceOfSatisfying(
            Deliver.class, work -> assertThat(work.status()).isEqualTo(JobStatus.FAILED));
  }

  @Test
  void soIsACancelButNotAnErasure() {
    Life.withWebhook()
        .when(Inputs.cancelBy(OWNER))
        .thenEvents(Cancelled.class, TaskPlanned.class, TaskPlanned.class)
        .thenEffects(Enqueue.class, Enqueue.class, Publish.class, Broadcast.class);
    Life.withWebhook()
        .when(Inputs.deleteBy(OWNER))
        .thenEvents(Cancelled.class, DeletionRequested.class, TaskPlanned.class);
  }

  @Test
  void anErasureEndsTheDelivery() {
    Life life = Life.owed().after(dispatch(DELIVER));

    Outcome outcome = life.when(Inputs.deleteBy(OWNER));

    outcome.thenEvents(DeletionRequested.class, TaskPlanned.class);
    assertThat(outcome.effect(Release.class).task()).isEqualTo(DELIVER);
    life.after(Inputs.deleteBy(OWNER)).when(delivered(DELIVER, 1)).thenNothing();
  }

  @Test
  void whatIsTakenIsOver() {
    Outcome outcome = Life.owed().after(dispatch(DELIVER)).when(delivered(DELIVER, 1));

    outcome.thenEvents(TaskSucceeded.class).thenEffects(Release.class);
    DeliveryReport report = report(outcome.job());
    assertThat(report.state()).isEqualTo(State.DELIVERED);
    assertThat(report.attempts()).isEqualTo(1);
    assertThat(report.latest().getLast().httpStatus()).isEqualTo(204);
    assertThat(outcome.job().atRest()).isTrue();
  }

  @Test
  void theWaitsDoubleAndAreShortenedByHalfAtTheMost() {
    Life life = Life.owed();
    Duration longest = SETTINGS.webhooks().base();
    for (int attempt = 1; attempt <= 12; attempt++) {
      life.after(dispatch(DELIVER));
      TaskFailed failed = life.when(refused(DELIVER, attempt, "500", null)).event(TaskFailed.class);

      Duration wait = Duration.between(life.now(), Objects.requireNonNull(failed.retryAt()));
      assertThat(wait).isBetween(longest.dividedBy(2), longest);
      life.after(refused(DELIVER, attempt, "500", null)).passes(wait).after(timer());
      longest = min(longest.multipliedBy(2), SETTINGS.webhooks().max());
    }
  }

  @Test
  void itIsGivenUpAfterAboutThreeDays() {
    Life life = Life.owed();
    Instant end = life.now();
    int attempt = 0;
    TaskFailed last;
    do {
      attempt++;
      life.after(dispatch(DELIVER));
      last = life.when(refused(DELIVER, attempt, "500", null)).event(TaskFailed.class);
      life.after(refused(DELIVER, attempt, "500", null));
      Instant next = last.retryAt();
      if (next != null) {
        life.passes(Duration.between(life.now(), next)).after(timer());
      }
    } while (last.retryAt() != null);

    assertThat(attempt).isBetween(18, 35);
    assertThat(Duration.between(end, life.now()))
        .isBetween(Duration.ofHours(64), Duration.ofDays(3));
    DeliveryReport report = report(Objects.requireNonNull(life.job()));
    assertThat(report.state()).isEqualTo(State.DEAD);
    assertThat(report.attempts()).isEqualTo(attempt);
    assertThat(report.latest()).hasSizeLessThanOrEqualTo(DeliveryReport.KEPT);
  }

  @Test
  void whatAReceiverAsksForIsHonoured() {
    Life life = Life.owed().after(dispatch(DELIVER));
    Instant asked = life.now().plus(Duration.ofHours(2));

    assertThat(life.when(refused(DELIVER, 1, "429", asked)).event(TaskFailed.class).retryAt())
        .isEqualTo(asked);
  }

  @Test
  void butNotToComeSoonerNorToWaitForEver() {
    Life life = Life.owed().after(dispatch(DELIVER));
    Instant now = life.now();

    Instant soon =
        life.when(refused(DELIVER, 1, "429", now.plus(SECOND))).event(TaskFailed.class).retryAt();
    Instant late =
        life.when(refused(DELIVER, 1, "429", now.plus(Duration.ofDays(300))))
            .event(TaskFailed.class)
            .retryAt();

    assertThat(soon).isAfterOrEqualTo(now.plus(SETTINGS.webhooks().base().dividedBy(2)));
    assertThat(late).isEqualTo(now.plus(SETTINGS.webhooks().max()));
  }

  @Test
  void aReceiverThatIsGoneIsNotTriedAgain() {
    Outcome outcome =
        Life.owed()
            .after(dispatch(DELIVER))
            .when(Inputs.failed(DELIVER, 1, FailureCategory.RECEIVER_GONE));

    assertThat(outcome.event(TaskFailed.class).retryAt()).isNull();
    assertThat(report(outcome.job()).state()).isEqualTo(State.DEAD);
    outcome.thenEvents(TaskFailed.class);
  }

  @Test
  void aDeferralCostsNoAttempt() {
    Life life = Life.owed().after(dispatch(DELIVER));
    Instant until = life.now().plusSeconds(30);

    Outcome outcome = life.when(Inputs.deferred(DELIVER, 1, until));

    outcome.thenEvents(TaskDeferred.class).thenEffects(Release.class);
    assertThat(report(outcome.job()).attempts()).isZero();
    assertThat(report(outcome.job()).nextAt()).isEqualTo(until);
  }

  @Test
  void butItDoesNotGoOnForEver() {
    Outcome outcome =
        Life.owed()
            .passes(SETTINGS.webhooks().tryFor())
            .after(dispatch(DELIVER))
            .when(Inputs.deferred(DELIVER, 1, Instant.MAX));

    outcome.thenEvents(TaskFailed.class);
    assertThat(report(outcome.job()).state()).isEqualTo(State.DEAD);
  }

  @Test
  void anAttemptThatIsNotHeardOfAgainHasFailed() {
    Life life = Life.owed().after(dispatch(DELIVER));
    life.after(Inputs.started(DELIVER, 1, life.now())).passes(SETTINGS.timeouts().deliver());

    Outcome outcome = life.when(timer());

    outcome.thenEvents(TaskFailed.class);
    assertThat(report(outcome.job()).state()).isEqualTo(State.OWED);
  }

  @Test
  void aJobIsKeptWhileItIsOwed() {
    Life life = Life.owed().passes(SETTINGS.retention());

    Outcome outcome = life.when(timer());

    outcome.thenEvents(Retained.class);
    Instant until = life.now().minus(SETTINGS.retention()).plus(SETTINGS.webhooks().keepOwed());
    assertThat(outcome.event(Retained.class).until()).isEqualTo(until);
    assertThat(outcome.job().snapshot().orElseThrow().expiresAt()).isEqualTo(until);
  }

  @Test
  void butNotForEver() {
    Life life = Life.owed().passes(SETTINGS.retention()).after(timer());

    life.passes(SETTINGS.webhooks().keepOwed().minus(SETTINGS.retention()))
        .when(timer())
        .thenEvents(Expired.class, TaskPlanned.class);
  }

  @Test
  void whatReceiversWillNeverTakeKeepsNothing() {
    Life.owed()
        .after(dispatch(DELIVER))
        .after(Inputs.failed(DELIVER, 1, FailureCategory.RECEIVER_GONE))
        .passes(SETTINGS.retention())
        .when(timer())
        .thenEvents(Expired.class, TaskPlanned.class);
  }

  @Test
  void aReceiverThatWasToldLateHasTimeToComeForTheResult() {
    Life life = Life.owed().passes(SETTINGS.retention()).after(timer()).after(dispatch(DELIVER));

    Outcome outcome = life.when(delivered(DELIVER, 1));

    outcome.thenEvents(TaskSucceeded.class, Retained.class);
    assertThat(outcome.event(Retained.class).until())
        .isEqualTo(life.now().plus(SETTINGS.webhooks().grace()));
    life.after(delivered(DELIVER, 1))
        .passes(SETTINGS.webhooks().grace())
        .when(timer())
        .thenEvents(Expired.class, TaskPlanned.class);
  }

  @Test
  void aDeadLetterIsDeliveredAgainAsAnotherTask() {
    Life life =
        Life.owed()
            .after(dispatch(DELIVER))
            .after(Inputs.failed(DELIVER, 1, FailureCategory.RECEIVER_GONE));

    Outcome outcome = life.when(redeliverBy(OWNER));

    outcome.thenEvents(TaskPlanned.class).thenEffects(Enqueue.class);
    TaskId again = outcome.event(TaskPlanned.class).task();
    assertThat(again.step()).startsWith("deliver-");
    assertThat(report(outcome.job()).state()).isEqualTo(State.OWED);
    assertThat(report(outcome.job()).attempts()).isEqualTo(1);
  }

  @Test
  void soIsWhatWasTakenAlready() {
    Life.owed()
        .after(dispatch(DELIVER))
        .after(delivered(DELIVER, 1))
        .when(redeliverBy(OWNER))
        .thenEvents(TaskPlanned.class);
  }

  @Test
  void whatWaitsForItsNextAttemptIsTriedNow() {
    Life.owed()
        .after(dispatch(DELIVER))
        .after(refused(DELIVER, 1, "500", null))
        .when(redeliverBy(OWNER))
        .thenEvents(TaskReady.class)
        .thenEffects(Enqueue.class);
  }

  @Test
  void whatIsUnderWayIsLeftAlone() {
    Life.owed().when(redeliverBy(OWNER)).thenNothing();
    Life.owed().after(dispatch(DELIVER)).when(redeliverBy(OWNER)).thenNothing();
    Life.withWebhook().when(redeliverBy(OWNER)).thenNothing();
    Life.submitted().when(redeliverBy(OWNER)).thenNothing();
  }

  @Test
  void nobodyButItsOwnerAsksForItAgain() {
    Life.owed().when(redeliverBy(STRANGER)).thenEvents(Rejected.class);
    Life.unknown().when(redeliverBy(OWNER)).thenEvents(Rejected.class);
  }

  private static DeliveryReport report(Job job) {
    return Objects.requireNonNull(job.snapshot().orElseThrow().delivery());
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
