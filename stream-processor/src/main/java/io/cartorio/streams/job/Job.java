package io.cartorio.streams.job;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.task.Lane;
import io.cartorio.streams.job.JobState.Ended;
import io.cartorio.streams.job.JobState.Live;
import io.cartorio.streams.job.JobState.Purging;
import io.cartorio.streams.job.JobState.Stub;
import io.cartorio.streams.job.JobState.Sweeping;
import io.cartorio.streams.job.TaskState.Dispatched;
import io.cartorio.streams.job.TaskState.Out;
import io.cartorio.streams.job.TaskState.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job: what its events make of it, and nothing else. Refs, facts and pseudonyms only.
 *
 * @param revision of its last event
 * @param at of its last event
 */
public record Job(JobId id, OwnerId owner, long revision, Instant at, JobState state) {

  /** A task that waits for credit. */
  public record WaitingTask(TaskId task, Lane lane, Instant since) {}

  /**
   * An attempt that takes credit.
   *
   * @param since when it was sent
   * @param started whether it may no longer be {@link Input.Overdue}
   */
  public record OutstandingTask(
      TaskId task, Lane lane, int attempt, Instant since, boolean started) {}

  /** The job as clients see it; empty when it is not listed: then a tombstone stands for it. */
  public Optional<JobSnapshot> snapshot() {
    return switch (state) {
      case Live live -> Optional.of(Snapshots.of(this, live));
      case Ended ended -> Optional.of(Snapshots.of(this, ended));
      case Purging purging -> Optional.of(Snapshots.of(this, purging.was()));
      case Stub stub -> Optional.empty();
      case Sweeping sweeping -> Optional.empty();
    };
  }

  /** When the job is next to be told {@link Input.TimerDue}. */
  public Optional<Instant> nextDue() {
    return Stream.concat(state.due().stream(), state.tasks().nextDue().stream())
        .min(Instant::compareTo);
  }

  /** Whether nothing is left to happen to it but its expiry, or its being forgotten. */
  public boolean atRest() {
    return switch (state) {
      case Live live -> false;
      case Ended ended -> ended.tasks().empty();
      case Purging purging -> false;
      case Stub stub -> stub.tasks().empty();
      case Sweeping sweeping -> false;
    };
  }

  /** What the scheduler has to queue, should it have lost its memory. */
  public List<WaitingTask> waiting() {
    return state.tasks().all().stream()
        .flatMap(
            task ->
                task.state() instanceof Waiting(Instant since)
                    ? Stream.of(new WaitingTask(task.id(), task.lane(), since))
                    : Stream.empty())
        .toList();
  }

  /** What the scheduler has to count as out, should it have lost its memory. */
  public List<OutstandingTask> outstanding() {
    return state.tasks().all().stream()
        .flatMap(
            task ->
                task.state() instanceof Out out
                    ? Stream.of(
                        new OutstandingTask(
                            task.id(),
                            task.lane(),
                            task.attempt(),
                            out.since(),
                            !(out instanceof Dispatched)))
                    : Stream.empty())
        .toList();
  }
}
