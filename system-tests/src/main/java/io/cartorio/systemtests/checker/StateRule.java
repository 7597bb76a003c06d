package io.cartorio.systemtests.checker;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.Removed;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.Terminal;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.operation.Operation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the events of a job add up to is the job as it stands. */
final class StateRule implements Rule {
  /** What a client may see of a job, apart from how far its work is. */
  private record State(
      OwnerId owner,
      Operation operation,
      Instant createdAt,
      JobStatus status,
      @Nullable Instant expiresAt,
      @Nullable ContentRef result,
      @Nullable Failure failure,
      boolean bytesGone) {}

  @Override
  public void check(Recording recording, Findings findings) {
    for (JobHistory history : recording.histories()) {
      Optional<State> due = history.submitted().map(submitted -> fold(submitted, history));
      boolean removed = history.all(Removed.class).findAny().isPresent();
      JobSnapshot found = recording.jobs().get(history.job());
      Optional<State> stands = Optional.ofNullable(found).map(StateRule::of);
      if (!(removed ? stands.isEmpty() : stands.equals(due))) {
        findings.add(
            Invariant.FOLD_IS_THE_STATE,
            history.job(),
            "due " + (removed ? "none" : due) + ", found " + stands);
      }
    }
  }

  private static State fold(Submitted submitted, JobHistory history) {
    boolean dispatched = history.all(TaskDispatched.class).findAny().isPresent();
    return new State(
        submitted.owner(),
        submitted.operation(),
        submitted.at(),
        history.endStatus().orElse(dispatched ? JobStatus.PROCESSING : JobStatus.PENDING),
        history.end().map(Terminal::expiresAt).orElse(null),
        history.all(Completed.class).findFirst().map(Completed::result).orElse(null),
        history.all(Failed.class).findFirst().map(Failed::failure).orElse(null),
        history.isPurged());
  }

  private static State of(JobSnapshot job) {
    return new State(
        job.owner(),
        job.operation(),
        job.createdAt(),
        job.status(),
        job.expiresAt(),
        job.result(),
        job.failure(),
        job.bytesGone());
  }
}
