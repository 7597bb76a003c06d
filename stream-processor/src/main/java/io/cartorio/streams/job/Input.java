package io.cartorio.streams.job;

import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.outcome.TaskOutcome;

/** What a job is asked to answer. */
public sealed interface Input {

  /** A request whose grants were found good. */
  record Received(Intake intake) implements Input {}

  /** A request whose grants were not. */
  record Refused(Intake intake, RejectionReason reason) implements Input {}

  /** A worker's word on a task. */
  record Reported(TaskOutcome outcome) implements Input {}

  /** The job's timer fired: what is due by now happens. Too early, nothing does. */
  record TimerDue() implements Input {}

  /**
   * The scheduler has credit for this waiting task. A decision without a {@link Effect.Send} used
   * none of it.
   */
  record Dispatch(TaskId task) implements Input {}

  /** The task's lane has moved past it, or was silent, and nobody has started it. */
  record Overdue(TaskId task) implements Input {}
}
