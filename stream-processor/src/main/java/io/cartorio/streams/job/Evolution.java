package io.cartorio.streams.job;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Cancelled;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.DeletionRequested;
import io.cartorio.schemas.event.DocumentEvent.DuplicateRejected;
import io.cartorio.schemas.event.DocumentEvent.Expired;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.Forgotten;
import io.cartorio.schemas.event.DocumentEvent.Purged;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.DocumentEvent.Removed;
import io.cartorio.schemas.event.DocumentEvent.Retained;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.SweepRequested;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskEvent;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.streams.job.JobState.Ended;
import io.cartorio.streams.job.JobState.Live;
import io.cartorio.streams.job.JobState.Pending;
import io.cartorio.streams.job.JobState.Processing;
import io.cartorio.streams.job.JobState.Purging;
import io.cartorio.streams.job.JobState.Sweeping;
import org.jspecify.annotations.Nullable;

/**
 * What a fact makes of a job. Folding a job's events from null gives the job as it is stored.
 * Total: a fact that is known already, or that the state cannot have, changes nothing.
 */
public final class Evolution {
  private Evolution() {}

  /** The job after {@code event}; null when it is not known, or no longer. */
  public static @Nullable Job evolve(@Nullable Job job, DocumentEvent event) {
    return switch (event) {
      case Rejected rejected -> job;
      case Submitted submitted -> isKnown(job, event) ? job : submitted(submitted);
      case SweepRequested sweep -> job == null ? swept(sweep) : job;
      case Forgotten forgotten -> job == null || isKnown(job, event) ? job : null;
      case TaskEvent fact -> changed(job, event);
      case DuplicateRejected fact -> changed(job, event);
      case Completed fact -> changed(job, event);
      case Failed fact -> changed(job, event);
      case Cancelled fact -> changed(job, event);
      case DeletionRequested fact -> changed(job, event);
      case Expired fact -> changed(job, event);
      case Retained fact -> changed(job, event);
      case Purged fact -> changed(job, event);
      case Removed fact -> changed(job, event);
    };
  }

  private static boolean isKnown(@Nullable Job job, DocumentEvent event) {
    return job != null && event.revision() <= job.revision();
  }

  private static Job submitted(Submitted event) {
    long bytes = event.inputs().stream().mapToLong(ContentRef::size).sum();
    Listing listing =
        new Listing(event.operation(), event.at(), bytes, event.fingerprint(), event.webhook());
    Charter charter = new Charter(listing, event.inputs(), event.giveUpAt(), event.replyTo());
    return new Job(
        event.job(), event.owner(), event.revision(), event.at(), new Pending(charter, Tasks.NONE));
  }

  private static Job swept(SweepRequested event) {
    return new Job(
        event.job(), event.owner(), event.revision(), event.at(), new Sweeping(Tasks.NONE));
  }

  private static @Nullable Job changed(@Nullable Job job, DocumentEvent event) {
    if (job == null || isKnown(job, event)) {
      return job;
    }
    return new Job(job.id(), job.owner(), event.revision(), event.at(), next(job.state(), event));
  }

  private static JobState next(JobState state, DocumentEvent event) {
    return switch (event) {
      case TaskDispatched sent -> dispatched(state.with(state.tasks().evolve(sent)));
      case TaskSucceeded succeeded -> succeeded(state, succeeded);
      case TaskEvent fact -> told(state, fact).with(state.tasks().evolve(fact));
      case Completed completed -> state instanceof Live live ? live.completed(completed) : state;
      case Failed failed -> state instanceof Live live ? live.failed(failed) : state;
      case Cancelled cancelled -> state instanceof Live live ? live.cancelled(cancelled) : state;
      case DeletionRequested asked -> state instanceof Ended ended ? ended.purging() : state;
      case Expired expired -> state instanceof Ended ended ? ended.purging() : state;
      case Retained retained ->
          state instanceof Ended ended
              ? ended.with(ended.ending().retained(retained.until()))
              : state;
      case Purged purged -> state instanceof JobState.Cancelled ended ? ended.purged() : state;
      case Removed removed ->
          state instanceof Purging purging ? purging.removed(removed.forgetAt()) : state;
      case DuplicateRejected duplicate -> state;
      case Rejected rejected -> state;
      case Submitted submitted -> state;
      case SweepRequested sweep -> state;
      case Forgotten forgotten -> state;
    };
  }

  private static JobState dispatched(JobState state) {
    return state instanceof Pending pending ? pending.dispatched() : state;
  }

  /** What a fact of its delivery's task says of an ended job's delivery. */
  private static JobState told(JobState state, TaskEvent event) {
    return state instanceof Ended ended
        ? Deliveries.evolve(ended.ending().delivery(), ended.tasks(), event)
            .<JobState>map(report -> ended.with(ended.ending().with(report)))
            .orElse(state)
        : state;
  }

  private static JobState succeeded(JobState state, TaskSucceeded event) {
    JobState after = told(state, event).with(state.tasks().evolve(event));
    return after instanceof Processing processing ? processing.measured(event.times()) : after;
  }
}
