package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent.Cancelled;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.Terminal;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.job.JobStopped.Reason;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.result.Result;
import io.cartorio.streams.job.JobState.Live;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ends a job can come to. Only a live job can end: this is the one place where "exactly one
 * terminal event" is kept.
 */
final class Endings {
  private Endings() {}

  static void complete(Draft draft, Done outcome) {
    boolean completed =
        end(
            draft,
            outcome.inline(),
            job ->
                new Completed(
                    job.id(),
                    draft.revision(),
                    draft.now(),
                    outcome.outputs().isEmpty() ? null : outcome.outputs().getFirst(),
                    expiry(draft)));
    if (completed) {
      Deliveries.plan(draft);
    }
  }

  static void fail(Draft draft, Failure failure) {
    fail(draft, failure, expiry(draft));
  }

  /** Its maximum age has come: it fails, and goes at once. */
  static void giveUp(Draft draft, Failure failure) {
    fail(draft, failure, draft.now());
  }

  private static void fail(Draft draft, Failure failure, Instant expiresAt) {
    if (end(
        draft,
        null,
        job -> new Failed(job.id(), draft.revision(), draft.now(), failure, expiresAt))) {
      broadcast(draft, Reason.FAILED);
      Deliveries.plan(draft);
    }
  }

  /** Whether the job could be, and so was, cancelled. */
  static boolean cancel(Draft draft, Reason reason) {
    boolean cancelled =
        end(
            draft,
            null,
            job -> new Cancelled(job.id(), draft.revision(), draft.now(), expiry(draft)));
    if (cancelled) {
      broadcast(draft, reason);
      if (reason == Reason.CANCELLED) {
        Deliveries.plan(draft);
      }
    }
    return cancelled;
  }

  static void broadcast(Draft draft, Reason reason) {
    Job job = draft.job();
    if (job != null) {
      draft.add(new Effect.Broadcast(new JobStopped(job.id(), draft.now(), reason)));
    }
  }

  private static boolean end(
      Draft draft, @Nullable Result inline, Function<Job, Terminal> terminal) {
    Job job = draft.job();
    if (job == null || (draft.safeguards().terminalGuard() && !(job.state() instanceof Live))) {
      return false;
    }
    InstanceId replyTo = job.state() instanceof Live live ? live.charter().replyTo() : null;
    draft.add(terminal.apply(job));
    Results.publish(draft, replyTo, inline);
    return true;
  }

  private static Instant expiry(Draft draft) {
    return draft.now().plus(draft.settings().retention());
  }
}
