package io.cartorio.streams.topology;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.streams.job.Job;
import io.cartorio.streams.job.Job.OutstandingTask;
import io.cartorio.streams.scheduler.ReadyTask;
import io.cartorio.streams.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a new scheduler what the one before it knew: it is all in the jobs. They are read a few at
 * a time, so that what comes meanwhile is decided and not kept waiting for the last of them; the
 * scheduler is told of them all at once, since only then is their order known.
 */
final class SchedulerMemory {
  private final Jobs jobs;
  private final Scheduler scheduler;
  private final List<ReadyTask> ready = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final Set<JobId> changed = new HashSet<>();
  private @Nullable JobId last;
  private int live;
  private boolean complete;

  private record Sent(OutstandingTask task, OwnerId owner) {}

  SchedulerMemory(Jobs jobs, Scheduler scheduler) {
    this.jobs = jobs;
    this.scheduler = scheduler;
  }

  /** Reads up to {@code atMost} jobs more; with the last of them the scheduler knows them all. */
  void read(int atMost) {
    if (complete) {
      return;
    }
    List<Job> next = jobs.live(last, atMost);
    next.forEach(this::remember);
    live += next.size();
    if (next.size() == atMost) {
      last = next.getLast().id();
    } else {
      complete = true;
      tell();
    }
  }

  boolean isComplete() {
    return complete;
  }

  /** The number of live jobs that were read. */
  int live() {
    return live;
  }

  /** A job is not as it was; it may have been read before. */
  void changed(JobId job) {
    if (!complete) {
      changed.add(job);
    }
  }

  private void remember(Job job) {
    job.waiting()
        .forEach(
            task -> ready.add(new ReadyTask(task.task(), task.lane(), job.owner(), task.since())));
    job.outstanding().forEach(task -> sent.add(new Sent(task, job.owner())));
  }

  /** What the scheduler was told of since, it is told once more: that changes nothing. */
  private void tell() {
    ready.removeIf(task -> changed.contains(task.id().job()));
    sent.removeIf(each -> changed.contains(each.task().task().job()));
    for (JobId id : changed) {
      StoredJob stored = jobs.find(id);
      if (stored != null && !stored.job().atRest()) {
        remember(stored.job());
      }
    }
    ready.sort(Comparator.comparing(ReadyTask::since).thenComparing(ReadyTask::id));
    sent.sort(Comparator.comparing(each -> each.task().since()));
    for (Sent each : sent) {
      OutstandingTask task = each.task();
      scheduler.resume(task.lane(), task.task(), each.owner(), task.since(), task.started());
    }
    ready.forEach(scheduler::offer);
    ready.clear();
    sent.clear();
    changed.clear();
  }
}
