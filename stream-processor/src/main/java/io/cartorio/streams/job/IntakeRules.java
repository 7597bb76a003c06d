package io.cartorio.streams.job;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.event.DocumentEvent.DeletionRequested;
import io.cartorio.schemas.event.DocumentEvent.DuplicateRejected;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.SweepRequested;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Cancel;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.intake.Intake.Redeliver;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.intake.Intake.Sweep;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.job.JobStopped.Reason;
import io.cartorio.streams.job.JobState.Ended;
import io.cartorio.streams.job.JobState.Live;
import io.cartorio.streams.job.JobState.Purging;
import io.cartorio.streams.job.JobState.Stub;
import io.cartorio.streams.job.JobState.Sweeping;
import io.cartorio.streams.job.plan.Plan;
import io.cartorio.streams.job.plan.Plans;
import io.cartorio.streams.job.plan.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What follows from a request. */
final class IntakeRules {
  private IntakeRules() {}

  static void received(Draft draft, Intake intake) {
    switch (intake) {
      case Submit submit -> submit(draft, submit);
      case Cancel cancel -> cancel(draft, cancel);
      case Delete delete -> delete(draft, delete);
      case Redeliver redeliver -> redeliver(draft, redeliver);
      case Sweep sweep -> sweep(draft, sweep);
    }
  }

  private static void submit(Draft draft, Submit submit) {
    OwnerId owner = submit.inputs().getFirst().grant().owner();
    Job job = draft.job();
    if (!coversAll(submit, owner)) {
      reject(draft, submit, RejectionReason.GRANT_DOES_NOT_COVER);
    } else if (job != null && draft.safeguards().deduplication()) {
      repeat(draft, job, submit, owner);
    } else {
      accept(draft, submit, owner);
    }
  }

  private static boolean coversAll(Submit submit, OwnerId owner) {
    return submit.inputs().stream()
        .allMatch(input -> input.grant().owner().equals(owner) && covers(submit, input));
  }

  private static boolean covers(Submit submit, GrantedContent input) {
    return input.grant().covers(input.ref()) && input.ref().key().job().equals(submit.job());
  }

  private static void accept(Draft draft, Submit submit, OwnerId owner) {
    List<ContentRef> inputs = submit.inputs().stream().map(GrantedContent::ref).toList();
    Optional<Plan> plan = Plans.of(submit.operation(), inputs, draft.settings().timeouts());
    if (plan.isEmpty()) {
      reject(draft, submit, RejectionReason.INVALID);
      return;
    }
    draft.add(
        new Submitted(
            submit.job(),
            draft.revision(),
            draft.now(),
            owner,
            submit.operation(),
            inputs,
            submit.fingerprint(),
            submit.replyTo(),
            draft.now().plus(draft.settings().maxAge()),
            submit.webhook()));
    for (Step step : plan.get().firstSteps()) {
      draft.add(
          new TaskPlanned(
              TaskId.of(submit.job(), step.name()),
              draft.revision(),
              draft.now(),
              step.lane(),
              step.work(),
              step.timeout().toMillis()));
    }
  }

  private static void repeat(Draft draft, Job job, Submit submit, OwnerId owner) {
    if (job.state() instanceof Sweeping) {
      // Whoever said whose bytes are swept was not asked to prove it: the submitter is answered.
      reject(draft, submit, RejectionReason.BEING_SWEPT);
      Results.gone(draft, owner, JobStatus.FAILED, submit.replyTo());
      return;
    }
    if (!job.owner().equals(owner)) {
      reject(draft, submit, RejectionReason.NOT_THE_OWNER);
      return;
    }
    switch (job.state()) {
      case Live live -> checkPayload(draft, live.charter().listing(), submit);
      case Ended ended -> {
        if (checkPayload(draft, ended.listing(), submit)) {
          Results.republish(draft, submit.replyTo());
        }
      }
      case Purging purging -> checkPayload(draft, purging.was().listing(), submit);
      case Stub stub -> {
        Results.gone(draft, owner, stub.status(), submit.replyTo());
        sweepAgain(draft, stub);
      }
      case Sweeping sweeping -> {}
    }
  }

  /** Whether the repeat is of the same payload; if not, that is a fact. */
  private static boolean checkPayload(Draft draft, Listing listing, Submit submit) {
    Sha256 known = listing.fingerprint();
    if (Objects.equals(known, submit.fingerprint())) {
      return true;
    }
    draft.add(new DuplicateRejected(submit.job(), draft.revision(), draft.now()));
    return false;
  }

  private static void cancel(Draft draft, Cancel cancel) {
    Job job = draft.job();
    if (job == null) {
      reject(draft, cancel, RejectionReason.UNKNOWN_JOB);
    } else if (!isOwners(job, cancel.grant())) {
      reject(draft, cancel, RejectionReason.NOT_THE_OWNER);
    } else if (Endings.cancel(draft, Reason.CANCELLED)) {
      Purges.plan(draft);
    }
  }

  private static void delete(Draft draft, Delete delete) {
    Job job = draft.job();
    if (job == null) {
      reject(draft, delete, RejectionReason.UNKNOWN_JOB);
    } else if (!isOwners(job, delete.grant())) {
      reject(draft, delete, RejectionReason.NOT_THE_OWNER);
    } else {
      switch (job.state()) {
        case Live live -> {
          Endings.cancel(draft, Reason.PURGED);
          erase(draft);
        }
        case Ended ended -> {
          Endings.broadcast(draft, Reason.PURGED);
          erase(draft);
        }
        case Purging purging -> {}
        case Stub stub -> {}
        case Sweeping sweeping -> {}
      }
    }
  }

  private static void redeliver(Draft draft, Redeliver redeliver) {
    Job job = draft.job();
    if (job == null) {
      reject(draft, redeliver, RejectionReason.UNKNOWN_JOB);
    } else if (!isOwners(job, redeliver.grant())) {
      reject(draft, redeliver, RejectionReason.NOT_THE_OWNER);
    } else {
      Deliveries.again(draft);
    }
  }

  private static void erase(Draft draft) {
    Job job = draft.job();
    if (job != null && job.state() instanceof Ended ended) {
      draft.add(new DeletionRequested(job.id(), draft.revision(), draft.now()));
      Purges.begin(draft, ended);
    }
  }

  private static boolean isOwners(Job job, Grant grant) {
    return grant.owner().equals(job.owner())
        && grant.key().owner().equals(job.owner())
        && grant.key().job().equals(job.id());
  }

  private static void sweep(Draft draft, Sweep sweep) {
    Job job = draft.job();
    if (job == null) {
      draft.add(new SweepRequested(sweep.job(), draft.revision(), draft.now(), sweep.owner()));
      Purges.plan(draft);
    } else {
      switch (job.state()) {
        case Live live -> {}
        case Ended ended -> {}
        case Purging purging -> {}
        case Stub stub -> {
          if (job.owner().equals(sweep.owner())) {
            sweepAgain(draft, stub);
          }
        }
        case Sweeping sweeping -> {}
      }
    }
  }

  /** What came under the id of a job that is gone goes too; what is out sees to that itself. */
  private static void sweepAgain(Draft draft, Stub stub) {
    if (stub.tasks().empty()) {
      Purges.plan(draft);
    }
  }

  private static void reject(Draft draft, Intake intake, RejectionReason reason) {
    draft.add(Rejected.of(intake, draft.now(), reason));
  }
}
