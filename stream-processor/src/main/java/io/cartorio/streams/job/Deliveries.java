package io.cartorio.streams.job;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent.Retained;
import io.cartorio.schemas.event.DocumentEvent.TaskDeferred;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskEvent;
import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.event.DocumentEvent.TaskSettled;
import io.cartorio.schemas.event.DocumentEvent.TaskStarted;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.job.DeliveryAttempt;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.DeliveryReport.State;
import io.cartorio.schemas.outcome.Facts.DeliveryFacts;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work.Deliver;
import io.cartorio.streams.job.JobState.Ended;
import io.cartorio.streams.job.TaskState.BackingOff;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the news of a job's end reaches its webhook: when it is tried, and what it is kept for. */
final class Deliveries {
  private static final String FIRST = "deliver";

  private Deliveries() {}

  /** The job has ended: its webhook, if it has one, is to be told. */
  static void plan(Draft draft) {
    plan(draft, FIRST);
  }

  private static void plan(Draft draft, String step) {
    Job job = draft.job();
    if (job == null || !(job.state() instanceof Ended ended)) {
      return;
    }
    EndpointId webhook = ended.listing().webhook();
    if (webhook == null) {
      return;
    }
    draft.add(
        new TaskPlanned(
            TaskId.of(job.id(), step),
            draft.revision(),
            draft.now(),
            Lane.WEBHOOK,
            work(draft, ended, webhook),
            draft.settings().timeouts().deliver().toMillis()));
  }

  private static Deliver work(Draft draft, Ended ended, EndpointId webhook) {
    Instant giveUpAt = draft.now().plus(draft.settings().webhooks().tryFor());
    return switch (ended) {
      case JobState.Done done -> deliver(webhook, ended, giveUpAt, done.result(), null);
      case JobState.Failed failed -> deliver(webhook, ended, giveUpAt, null, failed.failure());
      case JobState.Cancelled cancelled -> deliver(webhook, ended, giveUpAt, null, null);
    };
  }

  private static Deliver deliver(
      EndpointId webhook,
      Ended ended,
      Instant giveUpAt,
      @Nullable ContentRef result,
      @Nullable Failure failure) {
    return new Deliver(
        webhook,
        ended.listing().operation().name(),
        ended.status(),
        result,
        failure,
        ended.ending().at(),
        giveUpAt);
  }

  /** An attempt has failed: another follows while there is time, or it is a dead letter. */
  static void failed(
      Draft draft,
      TrackedTask task,
      Deliver delivery,
      Failure failure,
      @Nullable Instant notBefore) {
    Instant retryAt =
        failure.category().mayPass()
            ? draft.settings().webhooks().retryAt(draft.now(), task, notBefore)
            : null;
    boolean inTime = retryAt != null && !retryAt.isAfter(delivery.giveUpAt());
    draft.add(
        new TaskFailed(
            task.id(),
            task.attempt(),
            draft.revision(),
            draft.now(),
            failure,
            inTime ? retryAt : null));
  }

  /** Whether its time has come to an end without any attempt saying so. */
  static boolean isOver(TrackedTask task, Instant now) {
    return task.delivery().filter(delivery -> !now.isBefore(delivery.giveUpAt())).isPresent();
  }

  /** The receiver has it, and is left the time to come for the bytes it was only told of. */
  static void succeeded(Draft draft) {
    Job job = draft.job();
    if (job == null || !(job.state() instanceof Ended ended)) {
      return;
    }
    Instant fetched = draft.now().plus(draft.settings().webhooks().grace());
    Instant said = ended.ending().expiresAt();
    Instant until = said.isAfter(fetched) ? said : fetched;
    if (!until.equals(ended.ending().goesAt())) {
      draft.add(new Retained(job.id(), draft.revision(), draft.now(), until));
    }
  }

  /** Its owner, or an administrator, asks that it be told once more. */
  static void again(Draft draft) {
    Job job = draft.job();
    if (job == null || !(job.state() instanceof Ended ended)) {
      return;
    }
    Optional<TrackedTask> under = ended.tasks().delivery();
    if (under.isEmpty()) {
      plan(draft, FIRST + '-' + draft.revision());
    } else if (under.get().state() instanceof BackingOff) {
      draft.add(
          new TaskReady(
              under.get().id(),
              under.get().attempt(),
              draft.revision(),
              draft.now(),
              ReadyReason.RETRY));
    }
  }

  /** Keeps a job whose time is over, if the news of it may still be wanted; whether it did. */
  static boolean retain(Draft draft, Ended ended) {
    Job job = draft.job();
    DeliveryReport delivery = ended.ending().delivery();
    if (job == null || delivery == null || !mayBeWanted(delivery)) {
      return false;
    }
    Instant until = ended.ending().at().plus(draft.settings().webhooks().keepOwed());
    if (!until.isAfter(draft.now())) {
      return false;
    }
    draft.add(new Retained(job.id(), draft.revision(), draft.now(), until));
    return true;
  }

  /** It is owed, or was given up though another time it might have been taken. */
  private static boolean mayBeWanted(DeliveryReport delivery) {
    return switch (delivery.state()) {
      case OWED -> true;
      case DELIVERED -> false;
      case DEAD -> {
        Failure last = delivery.latest().isEmpty() ? null : delivery.latest().getLast().failure();
        yield last != null && last.category().mayPass();
      }
    };
  }

  /** The report after a fact; empty when that is none of the delivery's. */
  static Optional<DeliveryReport> evolve(
      @Nullable DeliveryReport report, Tasks tasks, TaskEvent event) {
    if (event instanceof TaskPlanned planned) {
      return planned.work() instanceof Deliver deliver
          ? Optional.of(
              report == null ? DeliveryReport.owed(deliver.endpoint()) : report.owedAt(null))
          : Optional.empty();
    }
    if (report == null
        || tasks.find(event.task()).filter(task -> task.delivery().isPresent()).isEmpty()) {
      return Optional.empty();
    }
    return switch (event) {
      case TaskSucceeded succeeded ->
          Optional.of(
              report.after(
                  new DeliveryAttempt(event.at(), status(succeeded), null), State.DELIVERED, null));
      case TaskFailed failed ->
          Optional.of(
              report.after(
                  new DeliveryAttempt(event.at(), status(failed.failure()), failed.failure()),
                  failed.retryAt() == null ? State.DEAD : State.OWED,
                  failed.retryAt()));
      case TaskDeferred deferred -> Optional.of(report.owedAt(deferred.until()));
      case TaskReady ready -> Optional.of(report.owedAt(null));
      case TaskDispatched dispatched -> Optional.empty();
      case TaskStarted started -> Optional.empty();
      case TaskSettled settled -> Optional.empty();
      case TaskPlanned planned -> Optional.empty();
    };
  }

  private static @Nullable Integer status(TaskSucceeded succeeded) {
    return succeeded.facts() instanceof DeliveryFacts(int httpStatus) ? httpStatus : null;
  }

  private static @Nullable Integer status(Failure failure) {
    String status = failure.arguments().get("status");
    return status != null && status.matches("[1-9][0-9]{2}") ? Integer.valueOf(status) : null;
  }
}
