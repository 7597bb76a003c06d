package io.cartorio.gateway.webhook;

import static io.cartorio.gateway.job.OwnersJobs.reading;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.DeliveryReport.State;
import io.cartorio.schemas.job.JobSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could not be delivered, for an administrator. */
public final class DeadLetters {
  /** What one call redelivers at the most: the rest is asked for again. */
  static final int MOST_AT_ONCE = 1_000;

  private final DeadLetterBook dead;
  private final JobBook book;
  private final Redeliveries redeliveries;

  /**
   * What became of a call.
   *
   * @param refused those whose endpoint is disabled, or that are no dead letters any more
   * @param more whether there are more in the range
   */
  record Redelivered(int accepted, int refused, boolean more) {}

  public DeadLetters(DeadLetterBook dead, JobBook book, Redeliveries redeliveries) {
    this.dead = dead;
    this.book = book;
    this.redeliveries = redeliveries;
  }

  /** The oldest first; one that is delivered after all, or gone, is left out. */
  List<JobSnapshot> list(Instant from, Instant until, int skip, int atMost) {
    List<JobSnapshot> found = new ArrayList<>();
    for (JobId job : reading(() -> dead.between(from, until, skip, atMost))) {
      find(job).filter(DeadLetters::isDead).ifPresent(found::add);
    }
    return found;
  }

  void redeliver(JobId id, TraceParent trace) {
    JobSnapshot job = find(id).orElseThrow(() -> Refused.because(FailureCategory.NOT_FOUND));
    redeliveries.ask(job, trace);
  }

  Redelivered redeliver(Instant from, Instant until, TraceParent trace) {
    List<JobId> jobs = reading(() -> dead.between(from, until, 0, MOST_AT_ONCE + 1));
    int accepted = 0;
    int refused = 0;
    for (JobId job : jobs.subList(0, Math.min(jobs.size(), MOST_AT_ONCE))) {
      Optional<JobSnapshot> found = find(job).filter(DeadLetters::isDead);
      if (found.isPresent() && redeliveries.isAsked(found.get(), trace)) {
        accepted++;
      } else {
        refused++;
      }
    }
    return new Redelivered(accepted, refused, jobs.size() > MOST_AT_ONCE);
  }

  private Optional<JobSnapshot> find(JobId job) {
    return reading(() -> book.find(job)).map(ListedJob::job);
  }

  private static boolean isDead(JobSnapshot job) {
    DeliveryReport report = job.delivery();
    return report != null && report.state() == State.DEAD;
  }
}
