package io.cartorio.workers.frame;

import io.cartorio.schemas.id.JobId;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** The jobs that were stopped lately: a bounded memory, the oldest forgotten first. */
final class StoppedJobs {
  private static final int KEPT = 20_000;

  private final SequencedSet<JobId> jobs = new LinkedHashSet<>();

  synchronized void add(JobId job) {
    jobs.addLast(job);
    if (jobs.size() > KEPT) {
      jobs.removeFirst();
    }
  }

  synchronized boolean contains(JobId job) {
    return jobs.contains(job);
  }
}
