package io.cartorio.gateway.stop;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.id.JobId;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Waits until jobs are gone from the book. */
final class Gone {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final JobBook book;
  private final Duration longest;

  Gone(JobBook book, Duration longest) {
    this.book = book;
    this.longest = longest;
  }

  /** How many are still there when it has taken as long as a client should wait. */
  int await(Collection<JobId> jobs) {
    Set<JobId> left = new LinkedHashSet<>(jobs);
    long end = System.nanoTime() + longest.toNanos();
    left.removeIf(this::isGone);
    while (!left.isEmpty() && System.nanoTime() < end) {
      pause();
      left.removeIf(this::isGone);
    }
    return left.size();
  }

  private boolean isGone(JobId job) {
    try {
      return book.find(job).isEmpty();
    } catch (JobBookAwayException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refused.away();
    }
  }
}
