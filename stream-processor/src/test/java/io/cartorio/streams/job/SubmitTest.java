package io.cartorio.streams.job;

import static io.cartorio.streams.job.Inputs.submit;
import static io.cartorio.streams.job.Samples.FINGERPRINT;
import static io.cartorio.streams.job.Samples.GATEWAY;
import static io.cartorio.streams.job.Samples.JOB;
import static io.cartorio.streams.job.Samples.OTHER_FINGERPRINT;
import static io.cartorio.streams.job.Samples.OTHER_GATEWAY;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.READ;
import static io.cartorio.streams.job.Samples.START;
import static io.cartorio.streams.job.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent.DuplicateRejected;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.intake.RequestKind;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import io.cartorio.streams.job.Effect.Enqueue;
import io.cartorio.streams.job.Effect.Publish;
import io.cartorio.streams.job.Input.Received;
import io.cartorio.streams.job.Input.Refused;
import io.cartorio.streams.job.JobState.Pending;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmitTest {

  @Test
  void aNewJobIsPlannedAndWaits() {
    Outcome outcome = Life.unknown().when(submit());

    outcome.thenEvents(Submitted.class, TaskPlanned.class).thenEffects(Enqueue.class);
    assertThat(outcome.effect(Enqueue.class)).isEqualTo(new Enqueue(READ, Lane.INTERACTIVE, OWNER));
    assertThat(outcome.job().state()).isInstanceOf(Pending.class);
    assertThat(outcome.job().snapshot().orElseThrow().status()).isEqualTo(JobStatus.PENDING);
    assertThat(outcome.job().nextDue()).contains(START.plus(Samples.SETTINGS.maxAge()));
  }

  @Test
  void theImagesOfADocumentAreOneTask() {
    List<ContentRef> images =
        List.of(Samples.input(), Samples.ref(OWNER, Area.INPUT, "1.jpg", "image/jpeg"));

    Outcome outcome =
        Life.unknown().when(Inputs.submit(Samples.EXTRACT, FINGERPRINT, OTHER_GATEWAY, images));

    outcome.thenEvents(Submitted.class, TaskPlanned.class).thenEffects(Enqueue.class);
    assertThat(outcome.event(Submitted.class).inputs()).isEqualTo(images);
    assertThat(outcome.event(TaskPlanned.class).work())
        .isEqualTo(new Work.ExtractDocument(images, "rg_aberto", Backend.HYBRID));
    assertThat(outcome.event(TaskPlanned.class).timeoutMillis()).isEqualTo(80_000);
  }

  @Test
  void aDocumentWithSomethingElseAmongItsImagesIsInvalid() {
    List<ContentRef> inputs =
        List.of(Samples.input(), Samples.ref(OWNER, Area.INPUT, "1.pdf", "application/pdf"));

    Outcome outcome =
        Life.unknown().when(Inputs.submit(Samples.EXTRACT, FINGERPRINT, OTHER_GATEWAY, inputs));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class).reason()).isEqualTo(RejectionReason.INVALID);
  }

  @Test
  void aRepeatOfALiveJobIsNothing() {
    Life.submitted().dispatched(1).when(submit()).thenNothing();
  }

  @Test
  void aRepeatOfARemovedJobIsToldThatItIsGoneAndItsBytesGoToo() {
    Outcome outcome = removed().when(submit(FINGERPRINT, OTHER_GATEWAY));

    outcome.thenEvents(TaskPlanned.class).thenEffects(Enqueue.class, Publish.class);
    JobResult answer = outcome.effect(Publish.class).result();
    assertThat(answer.isGone()).isTrue();
    assertThat(answer.replyTo()).isEqualTo(OTHER_GATEWAY);
    assertThat(answer.status()).isEqualTo(JobStatus.DONE);
    assertThat(answer.ref()).isNull();
  }

  @Test
  void aRepeatOfARemovedJobThatNobodyWaitsForIsToldToo() {
    Outcome outcome = removed().when(submit(FINGERPRINT, null));

    assertThat(outcome.effect(Publish.class).result().isGone()).isTrue();
  }

  @Test
  void manyRepeatsOfARemovedJobPurgeOnceAtATime() {
    removed()
        .after(submit(FINGERPRINT, OTHER_GATEWAY))
        .when(submit(FINGERPRINT, OTHER_GATEWAY))
        .thenEvents()
        .thenEffects(Publish.class);
  }

  @Test
  void aSubmitUnderAnIdThatIsBeingSweptIsRejectedAndToldSo() {
    Outcome outcome = Life.swept().when(submit(FINGERPRINT, OTHER_GATEWAY));

    outcome.thenEvents(Rejected.class).thenEffects(Publish.class);
    assertThat(outcome.event(Rejected.class).reason()).isEqualTo(RejectionReason.BEING_SWEPT);
    JobResult answer = outcome.effect(Publish.class).result();
    assertThat(answer.isGone()).isTrue();
    assertThat(answer.replyTo()).isEqualTo(OTHER_GATEWAY);
  }

  @Test
  void aStrangersSubmitOfARemovedJobsIdIsToldNothing() {
    removed()
        .when(
            submit(
                FINGERPRINT,
                OTHER_GATEWAY,
                List.of(Samples.ref(STRANGER, Area.INPUT, "0.jpg", "image/jpeg"))))
        .thenEvents(Rejected.class)
        .thenEffects();
  }

  private static Life removed() {
    return Life.submitted().dispatched(1).succeeded(1).completed().deletionRequested().removed();
  }

  @Test
  void aRepeatOfADoneJobThatNobodyWaitsForIsNothing() {
    Life.submitted()
        .dispatched(1)
        .succeeded(1)
        .completed()
        .when(submit(FINGERPRINT, null))
        .thenNothing();
  }

  @Test
  void aRepeatOfADoneJobSendsTheResultToTheGatewayThatWaitsByReference() {
    Outcome outcome =
        Life.submitted()
            .dispatched(1)
            .succeeded(1)
            .completed()
            .when(submit(FINGERPRINT, OTHER_GATEWAY));

    outcome.thenEvents().thenEffects(Publish.class);
    JobResult result = outcome.effect(Publish.class).result();
    assertThat(result.replyTo()).isEqualTo(OTHER_GATEWAY);
    assertThat(result.status()).isEqualTo(JobStatus.DONE);
    assertThat(result.ref()).isEqualTo(Samples.output());
    assertThat(result.inline()).isNull();
  }

  @Test
  void anotherPayloadUnderTheSameIdIsRefusedAndTheJobGoesOn() {
    Outcome outcome = Life.submitted().when(submit(OTHER_FINGERPRINT, OTHER_GATEWAY));

    outcome.thenEvents(DuplicateRejected.class).thenEffects();
    assertThat(outcome.job().state()).isInstanceOf(Pending.class);
  }

  @Test
  void anotherPayloadUnderTheIdOfADoneJobGetsNoResult() {
    Life.submitted()
        .dispatched(1)
        .succeeded(1)
        .completed()
        .when(submit(OTHER_FINGERPRINT, OTHER_GATEWAY))
        .thenEvents(DuplicateRejected.class)
        .thenEffects();
  }

  @Test
  void aStrangersSubmitOfAKnownIdIsRejected() {
    Outcome outcome =
        Life.submitted()
            .when(
                submit(
                    FINGERPRINT,
                    OTHER_GATEWAY,
                    List.of(Samples.ref(STRANGER, Area.INPUT, "0.jpg", "image/jpeg"))));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class).reason()).isEqualTo(RejectionReason.NOT_THE_OWNER);
  }

  @Test
  void inputsOfTwoOwnersAreNotCovered() {
    Outcome outcome =
        Life.unknown()
            .when(
                submit(
                    FINGERPRINT,
                    null,
                    List.of(
                        Samples.input(),
                        Samples.ref(STRANGER, Area.INPUT, "1.jpg", "image/jpeg"))));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class).reason())
        .isEqualTo(RejectionReason.GRANT_DOES_NOT_COVER);
    assertThat(outcome.jobOrNull()).isNull();
  }

  @Test
  void inputsTheOperationCannotHaveAreInvalid() {
    Outcome outcome =
        Life.unknown()
            .when(
                submit(
                    FINGERPRINT,
                    null,
                    List.of(Samples.ref(OWNER, Area.INPUT, "0.pdf", "application/pdf"))));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class).reason()).isEqualTo(RejectionReason.INVALID);
  }

  @Test
  void aRefusedRequestIsAFactAndLeavesTheJobAlone() {
    Life life = Life.submitted();
    Received received = (Received) submit();

    Outcome outcome = life.when(new Refused(received.intake(), RejectionReason.GRANT_FORGED));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class))
        .isEqualTo(
            new Rejected(
                JOB, life.now(), RejectionReason.GRANT_FORGED, RequestKind.SUBMIT, GATEWAY));
    assertThat(outcome.job()).isEqualTo(life.job());
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedSubmitIsAFactThatNamesWhoWaitsAndMakesNoJob(RejectionReason reason) {
    Life life = Life.unknown();
    Received received = (Received) submit(FINGERPRINT, OTHER_GATEWAY);

    Outcome outcome = life.when(new Refused(received.intake(), reason));

    outcome.thenEvents(Rejected.class).thenEffects();
    assertThat(outcome.event(Rejected.class))
        .isEqualTo(new Rejected(JOB, life.now(), reason, RequestKind.SUBMIT, OTHER_GATEWAY));
    assertThat(outcome.jobOrNull()).isNull();
  }

  @Test
  void aRefusedRequestThatIsNoSubmitSaysSo() {
    Received received = (Received) Inputs.cancelBy(STRANGER);

    Outcome outcome =
        Life.submitted().when(new Refused(received.intake(), RejectionReason.GRANT_EXPIRED));

    assertThat(outcome.event(Rejected.class).request()).isEqualTo(RequestKind.CANCEL);
  }

  @Test
  void aGoodSubmitAfterARefusedOneIsTaken() {
    Received forged = (Received) submit();

    Life.unknown()
        .after(new Refused(forged.intake(), RejectionReason.GRANT_FORGED))
        .when(submit())
        .thenEvents(Submitted.class, TaskPlanned.class);
  }
}
