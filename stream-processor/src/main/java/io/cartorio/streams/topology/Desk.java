package io.cartorio.streams.topology;

import io.cartorio.platform.telemetry.LogKeys;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.streams.job.Decider;
import io.cartorio.streams.job.Decision;
import io.cartorio.streams.job.Effect;
import io.cartorio.streams.job.Effect.Broadcast;
import io.cartorio.streams.job.Effect.Enqueue;
import io.cartorio.streams.job.Effect.Publish;
import io.cartorio.streams.job.Effect.Release;
import io.cartorio.streams.job.Effect.Send;
import io.cartorio.streams.job.Effect.Show;
import io.cartorio.streams.job.Effect.Withdraw;
import io.cartorio.streams.job.Input;
import io.cartorio.streams.job.Input.Reported;
import io.cartorio.streams.job.Job;
import io.cartorio.streams.scheduler.ReadyTask;
import io.cartorio.streams.scheduler.Scheduler;
import io.cartorio.streams.topology.Jobs.Change;
import io.cartorio.streams.topology.Outbox.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC.MDCCloseable;

/**
 * Puts inputs before the decider and does what it says. All that can fail for the input's sake
 * comes first; then the records go out, the job is changed and the scheduler told.
 */
final class Desk {
  /** An input that could not be decided: nothing of it was done. */
  static final class UndecidableException extends Exception {
    private static final long serialVersionUID = 1L;

    UndecidableException(RuntimeException cause) {
      super(cause);
    }
  }

  private final Decider decider;
  private final Jobs jobs;
  private final Scheduler scheduler;
  private final SchedulerMemory memory;
  private final Outbox outbox;
  private final TopologyMeters meters;
  private final ProgressPace pace = new ProgressPace();
  private final Map<JobId, Seen> progress = new HashMap<>();

  private record Seen(JobSnapshot snapshot, @Nullable String trace) {}

  Desk(
      Decider decider,
      Jobs jobs,
      Scheduler scheduler,
      SchedulerMemory memory,
      Outbox outbox,
      TopologyMeters meters) {
    this.decider = decider;
    this.jobs = jobs;
    this.scheduler = scheduler;
    this.memory = memory;
    this.outbox = outbox;
    this.meters = meters;
  }

  /**
   * @param trace of the input; null when it has none, and the job's own is taken
   * @return whether a task was sent
   */
  boolean handle(JobId id, Input input, @Nullable String trace, Instant time)
      throws UndecidableException {
    try (MDCCloseable unused = LogKeys.about(id)) {
      return decide(id, input, trace, time);
    }
  }

  private boolean decide(JobId id, Input input, @Nullable String trace, Instant time)
      throws UndecidableException {
    long started = System.nanoTime();
    StoredJob before = jobs.find(id);
    Instant now = before == null ? time : later(time, before.job().at());
    String own = before == null ? trace : before.trace();
    Decision decision;
    List<Sealed> records;
    try {
      decision = decider.decide(before == null ? null : before.job(), input, now);
      records = records(decision, own, trace == null ? own : trace);
    } catch (RuntimeException e) {
      throw new UndecidableException(e);
    }
    records.forEach(outbox::send);
    decision.events().forEach(meters::event);
    Job after = decision.job();
    jobs.put(id, after == null ? null : new StoredJob(after, own));
    memory.changed(id);
    decision.effects().forEach(effect -> apply(effect, input, own, now));
    if (after != null && input instanceof Reported reported) {
      notice(after, reported.outcome(), now);
    }
    meters.decided(input.getClass().getSimpleName(), System.nanoTime() - started);
    return decision.effects().stream().anyMatch(Send.class::isInstance);
  }

  private List<Sealed> records(Decision decision, @Nullable String own, @Nullable String carried) {
    List<Sealed> records = new ArrayList<>();
    for (DocumentEvent event : decision.events()) {
      records.add(outbox.event(event, carried));
    }
    for (Effect effect : decision.effects()) {
      switch (effect) {
        case Send send -> records.add(outbox.task(send.task(), own));
        case Publish publish -> records.add(outbox.result(publish.result(), carried));
        case Broadcast broadcast -> records.add(outbox.stopped(broadcast.stopped(), carried));
        case Enqueue enqueue -> {}
        case Withdraw withdraw -> {}
        case Release release -> {}
        case Show show -> {}
      }
    }
    return records;
  }

  private void apply(Effect effect, Input input, @Nullable String own, Instant now) {
    switch (effect) {
      case Enqueue ready ->
          scheduler.offer(new ReadyTask(ready.task(), ready.lane(), ready.owner(), now));
      case Withdraw withdrawn -> scheduler.withdraw(withdrawn.lane(), withdrawn.task());
      case Release freed ->
          scheduler.released(freed.lane(), freed.task(), now, handled(input, freed));
      case Show show -> progress.put(show.snapshot().job(), new Seen(show.snapshot(), own));
      case Send send -> {}
      case Publish publish -> {}
      case Broadcast broadcast -> {}
    }
  }

  /** What the handler took, when it is its own word that frees the credit. */
  private static OptionalLong handled(Input input, Release freed) {
    if (!(input instanceof Reported(TaskOutcome outcome)) || !outcome.task().equals(freed.task())) {
      return OptionalLong.empty();
    }
    return switch (outcome) {
      case TaskOutcome.Done done -> OptionalLong.of(done.times().handled());
      case TaskOutcome.Failed failed -> OptionalLong.of(failed.times().handled());
      case TaskOutcome.Started started -> OptionalLong.empty();
      case TaskOutcome.Progress progress -> OptionalLong.empty();
      case TaskOutcome.Deferred deferred -> OptionalLong.empty();
      case TaskOutcome.Crashed crashed -> OptionalLong.empty();
    };
  }

  /** An attempt that is still out and was heard of is nobody's lost one. */
  private void notice(Job job, TaskOutcome outcome, Instant now) {
    job.outstanding().stream()
        .filter(task -> task.task().equals(outcome.task()) && task.attempt() == outcome.attempt())
        .forEach(task -> scheduler.started(task.lane(), task.task(), now));
  }

  /** Writes the jobs that changed, and shows each once as it stands, or as far as it is. */
  void flush(Instant now) {
    jobs.flush(change -> picture(change, now).ifPresent(outbox::send));
    progress.forEach(
        (job, seen) -> {
          if (pace.admits(job, now)) {
            outbox.send(outbox.snapshot(seen.snapshot(), seen.trace()));
          }
        });
    progress.clear();
  }

  private Optional<Sealed> picture(Change change, Instant now) {
    StoredJob after = change.after();
    JobSnapshot snapshot = after == null ? null : after.job().snapshot().orElse(null);
    Seen seen = progress.remove(change.id());
    if (after == null || snapshot == null) {
      pace.forget(change.id());
      return tombstone(change, now);
    }
    return Optional.of(outbox.snapshot(newest(seen, snapshot), after.trace()));
  }

  /** Progress has the revision of the job's last event, and says more. */
  private static JobSnapshot newest(@Nullable Seen seen, JobSnapshot snapshot) {
    return seen != null && seen.snapshot().revision() == snapshot.revision()
        ? seen.snapshot()
        : snapshot;
  }

  private Optional<Sealed> tombstone(Change change, Instant now) {
    StoredJob known = change.before() == null ? change.after() : change.before();
    String trace = known == null ? null : known.trace();
    return change.isRemoval()
        ? Optional.of(outbox.tombstone(change.id(), trace, now.toEpochMilli()))
        : Optional.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
