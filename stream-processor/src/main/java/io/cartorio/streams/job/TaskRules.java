package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskSettled;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.task.Work.Deliver;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an attempt ends, whoever says so. */
final class TaskRules {
  private TaskRules() {}

  /** The attempt that is out has failed: another follows, or the job fails. */
  static void fail(Draft draft, TrackedTask task, Failure failure) {
    fail(draft, task, failure, null);
  }

  /**
   * As {@link #fail(Draft, TrackedTask, Failure)}.
   *
   * @param notBefore when another attempt may help at the earliest; null where that is not known
   */
  static void fail(Draft draft, TrackedTask task, Failure failure, @Nullable Instant notBefore) {
    Optional<Deliver> delivery = task.delivery();
    if (delivery.isPresent()) {
      Deliveries.failed(draft, task, delivery.get(), failure, notBefore);
      return;
    }
    Instant retryAt = retryAt(draft, task, failure);
    draft.add(
        new TaskFailed(task.id(), task.attempt(), draft.revision(), draft.now(), failure, retryAt));
    if (retryAt == null) {
      Endings.fail(draft, failure);
    }
  }

  private static @Nullable Instant retryAt(Draft draft, TrackedTask task, Failure failure) {
    Retries retries = draft.settings().retries();
    int failures = task.failures() + 1;
    if (task.purges()) {
      return after(draft, retries.purgeDelay(task.id(), task.attempt(), failures));
    }
    if (!failure.category().mayPass() || failures >= retries.maxAttempts()) {
      return null;
    }
    return after(draft, retries.delay(task.id(), task.attempt(), failures));
  }

  private static Instant after(Draft draft, Duration delay) {
    return draft.now().plus(delay);
  }

  /** The attempt that lingers is over. */
  static void settle(Draft draft, TrackedTask task) {
    draft.add(new TaskSettled(task.id(), task.attempt(), draft.revision(), draft.now()));
    if (task.leavesBytes()) {
      Purges.settled(draft);
    }
  }
}
