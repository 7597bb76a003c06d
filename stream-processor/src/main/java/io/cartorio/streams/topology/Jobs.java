package io.cartorio.streams.topology;

import io.cartorio.schemas.id.JobId;
import io.cartorio.streams.job.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one partition. What a call changes is kept aside until {@link #flush}, so that a job
 * that is submitted and sent in one call is written and shown once.
 */
final class Jobs {
  /**
   * A job before and after a call; null where it was not, or is no longer.
   *
   * @param listed whether it was listed before it, or at any moment of it
   */
  record Change(JobId id, @Nullable StoredJob before, @Nullable StoredJob after, boolean listed) {
    /** Of a job as it is stored. */
    static Change none(JobId id, @Nullable StoredJob stored) {
      return new Change(id, stored, stored, isListed(stored));
    }

    Change to(@Nullable StoredJob next) {
      return new Change(id, before, next, listed || isListed(next));
    }

    /**
     * Whether an event was added: progress alone adds none. A job that came and went in one call
     * has the revision it began with, none, and is news all the same.
     */
    boolean isNews() {
      return revision(before) != revision(after) || isRemoval();
    }

    /** Whether it was listed and is not any more. */
    boolean isRemoval() {
      return listed && !isListed(after);
    }

    private static boolean isListed(@Nullable StoredJob job) {
      return job != null && job.job().snapshot().isPresent();
    }

    private static long revision(@Nullable StoredJob job) {
      return job == null ? 0 : job.job().revision();
    }
  }

  private final KeyValueStore<String, StoredJob> live;
  private final KeyValueStore<String, StoredJob> ended;
  private final Timers timers;
  private final Map<JobId, Change> changes = new LinkedHashMap<>();
  private final LiveJobs recent = new LiveJobs();

  Jobs(
      KeyValueStore<String, StoredJob> live,
      KeyValueStore<String, StoredJob> ended,
      Timers timers) {
    this.live = live;
    this.ended = ended;
    this.timers = timers;
  }

  @Nullable StoredJob find(JobId id) {
    return changes.computeIfAbsent(id, this::load).after();
  }

  private Change load(JobId id) {
    StoredJob stored = recent.find(id);
    if (stored == null) {
      stored = live.get(id.value());
    }
    if (stored == null) {
      stored = ended.get(id.value());
    }
    return Change.none(id, stored);
  }

  void put(JobId id, @Nullable StoredJob job) {
    changes.put(id, changes.computeIfAbsent(id, this::load).to(job));
  }

  /** Writes what has changed, and names each change in the order in which the jobs were met. */
  void flush(Consumer<Change> changed) {
    for (Change change : changes.values()) {
      if (change.isNews()) {
        write(change);
        retime(change);
        changed.accept(change);
      }
    }
    changes.clear();
  }

  private void write(Change change) {
    String id = change.id().value();
    StoredJob before = change.before();
    StoredJob after = change.after();
    boolean wasAtRest = before != null && before.job().atRest();
    boolean isAtRest = after != null && after.job().atRest();
    if (before != null && (after == null || wasAtRest != isAtRest)) {
      (wasAtRest ? ended : live).delete(id);
    }
    if (after != null) {
      (isAtRest ? ended : live).put(id, after);
    }
    recent.keep(change.id(), isAtRest ? null : after);
  }

  private void retime(Change change) {
    Optional<TimerKey> before = timer(change.id(), change.before());
    Optional<TimerKey> after = timer(change.id(), change.after());
    if (!before.equals(after)) {
      before.ifPresent(timers::remove);
      after.ifPresent(timers::add);
    }
  }

  private static Optional<TimerKey> timer(JobId id, @Nullable StoredJob job) {
    Optional<Instant> due = job == null ? Optional.empty() : job.job().nextDue();
    return due.map(at -> TimerKey.of(at, id));
  }

  /** Whether {@code timer} is still the one of its job; only then does it stand in the store. */
  boolean isCurrent(TimerKey timer) {
    return timer(timer.job(), find(timer.job())).filter(timer::equals).isPresent();
  }

  /**
   * Jobs to which something may happen any moment, in the order of their ids.
   *
   * @param after the last one that is not wanted; null to begin with the first
   */
  List<Job> live(@Nullable JobId after, int atMost) {
    List<Job> found = new ArrayList<>();
    try (KeyValueIterator<String, StoredJob> from =
        live.range(after == null ? null : after.value(), null)) {
      while (from.hasNext() && found.size() < atMost) {
        Job job = from.next().value.job();
        if (!job.id().equals(after)) {
          found.add(job);
        }
      }
    }
    return found;
  }
}
