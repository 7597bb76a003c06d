package io.cartorio.streams.job;

import static io.cartorio.streams.job.Samples.FINGERPRINT;
import static io.cartorio.streams.job.Samples.GATEWAY;
import static io.cartorio.streams.job.Samples.JOB;
import static io.cartorio.streams.job.Samples.OPERATION;
import static io.cartorio.streams.job.Samples.READ;
import static io.cartorio.streams.job.Samples.START;

import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.outcome.Facts.DeliveryFacts;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.Facts.TextFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.streams.job.Input.Received;
import io.cartorio.streams.job.Input.Reported;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may come in, in as few words as the specification has. */
final class Inputs {
  static final StageTimes TIMES = new StageTimes(2_000, 480_000, Map.of("decode", 40_000L));

  private Inputs() {}

  static Input submit() {
    return submit(FINGERPRINT, GATEWAY);
  }

  static Input submit(@Nullable Sha256 fingerprint, @Nullable InstanceId replyTo) {
    return submit(fingerprint, replyTo, List.of(Samples.input()));
  }

  static Input submit(
      @Nullable Sha256 fingerprint, @Nullable InstanceId replyTo, List<ContentRef> inputs) {
    return submit(OPERATION, fingerprint, replyTo, inputs);
  }

  static Input submit(
      Operation operation,
      @Nullable Sha256 fingerprint,
      @Nullable InstanceId replyTo,
      List<ContentRef> inputs) {
    return new Received(
        new Intake.Submit(
            JOB,
            START,
            operation,
            inputs.stream().map(Samples::granted).toList(),
            fingerprint,
            replyTo));
  }

  static Input cancelBy(OwnerId owner) {
    return new Received(new Intake.Cancel(JOB, START, Samples.grant(inputOf(owner))));
  }

  static Input deleteBy(OwnerId owner) {
    return new Received(new Intake.Delete(JOB, START, Samples.grant(inputOf(owner))));
  }

  private static ContentRef inputOf(OwnerId owner) {
    return Samples.ref(owner, Area.INPUT, "0.jpg", "image/jpeg");
  }

  /** With a webhook that is told. */
  static Input submitWith(EndpointId webhook) {
    return with(submit(), webhook);
  }

  /** The same submit, with a webhook that is told. */
  static Input with(Input submit, EndpointId webhook) {
    Intake.Submit plain = (Intake.Submit) ((Received) submit).intake();
    return new Received(
        new Intake.Submit(
            plain.job(),
            plain.at(),
            plain.operation(),
            plain.inputs(),
            plain.fingerprint(),
            plain.replyTo(),
            webhook));
  }

  static Input redeliverBy(OwnerId owner) {
    return new Received(new Intake.Redeliver(JOB, START, Samples.grant(inputOf(owner))));
  }

  static Input delivered(TaskId task, int attempt) {
    return new Reported(
        new TaskOutcome.Done(
            task, attempt, START, new DeliveryFacts(204), List.of(), null, StageTimes.NONE));
  }

  static Input refused(TaskId task, int attempt, String status, @Nullable Instant retryAfter) {
    Failure failure = new Failure(FailureCategory.RECEIVER_REFUSED, Map.of("status", status));
    return new Reported(
        new TaskOutcome.Failed(task, attempt, START, failure, StageTimes.NONE, retryAfter));
  }

  static Input deferred(TaskId task, int attempt, Instant until) {
    return new Reported(new TaskOutcome.Deferred(task, attempt, START, until));
  }

  static Input sweep() {
    return sweepOf(Samples.OWNER);
  }

  static Input sweepOf(OwnerId owner) {
    return new Received(new Intake.Sweep(JOB, START, owner));
  }

  static Input started(TaskId task, int attempt, Instant at) {
    return new Reported(new TaskOutcome.Started(task, attempt, at));
  }

  static Input progress(int attempt, Instant at) {
    return new Reported(new TaskOutcome.Progress(READ, attempt, at, "detect", 0.4));
  }

  static Input done(int attempt) {
    return new Reported(
        new TaskOutcome.Done(
            READ,
            attempt,
            START,
            new TextFacts(3, 0.9, 0),
            List.of(Samples.output()),
            new NoResult(),
            TIMES));
  }

  static Input done(TaskId task, int attempt) {
    return new Reported(
        new TaskOutcome.Done(
            task, attempt, START, new NoFacts(), List.of(), null, StageTimes.NONE));
  }

  static Input failed(TaskId task, int attempt, FailureCategory category) {
    return new Reported(
        new TaskOutcome.Failed(task, attempt, START, Failure.of(category), StageTimes.NONE));
  }

  static Input deferred(int attempt, Instant until) {
    return new Reported(new TaskOutcome.Deferred(READ, attempt, START, until));
  }

  static Input crashed(TaskId task, int attempt) {
    return new Reported(new TaskOutcome.Crashed(task, attempt, START, 3));
  }

  static Input timer() {
    return new Input.TimerDue();
  }

  static Input dispatch(TaskId task) {
    return new Input.Dispatch(task);
  }

  static Input overdue(TaskId task) {
    return new Input.Overdue(task);
  }
}
