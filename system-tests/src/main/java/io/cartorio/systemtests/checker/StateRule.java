package io.cartorio.systemtests.checker;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.streams.job.Evolution;
import io.cartorio.streams.job.Job;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folding a job's events gives the job as it stands, with nothing left to do for it. */
final class StateRule implements Rule {
  @Override
  public void check(Recording recording, Findings findings) {
    for (JobHistory history : recording.histories()) {
      Job job = fold(history);
      Optional<JobSnapshot> due = Optional.ofNullable(job).flatMap(Job::snapshot);
      Optional<JobSnapshot> found = Optional.ofNullable(recording.jobs().get(history.job()));
      if (!due.map(StateRule::lasting).equals(found.map(StateRule::lasting))) {
        findings.add(Invariant.FOLD_IS_THE_STATE, history.job(), "due " + due + ", found " + found);
      }
      if (job != null && !(job.waiting().isEmpty() && job.outstanding().isEmpty())) {
        findings.add(
            Invariant.NO_TASK_OUTSTANDING,
            history.job(),
            "waiting " + job.waiting() + ", out " + job.outstanding());
      }
    }
  }

  private static @Nullable Job fold(JobHistory history) {
    Job job = null;
    for (DocumentEvent event : history.events()) {
      job = Evolution.evolve(job, event);
    }
    return job;
  }

  /** The snapshot without what is no event: how far a worker says it is. */
  private static JobSnapshot lasting(JobSnapshot job) {
    return new JobSnapshot(
        job.job(),
        job.owner(),
        job.revision(),
        job.createdAt(),
        job.status(),
        job.operation(),
        job.createdAt(),
        0,
        null,
        job.endedAt(),
        job.expiresAt(),
        job.result(),
        job.failure(),
        job.fingerprint(),
        job.inputBytes(),
        job.times(),
        job.bytesGone(),
        job.delivery());
  }
}
