package io.cartorio.gateway.stop;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.job.JobFilter;
import io.cartorio.gateway.job.JobPage;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.job.JobSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has every job of an owner erased, as each could be by itself, and their webhooks forgotten. */
public final class Erasure {
  private static final int PAGE = 100;

  /**
   * What is gone, and what is going.
   *
   * @param jobs that were found, and are deleted
   * @param endpoints webhook addresses that are forgotten
   * @param remaining jobs that were still listed when the answer was due
   * @param kafkaForgetsBy when the last record that may hold a part of one is gone from Kafka's
   *     short topics
   */
  record Erased(
      OwnerId owner,
      int jobs,
      int endpoints,
      int remaining,
      long inputBytes,
      Instant kafkaForgetsBy) {}

  private final IntakeLog log;
  private final JobBook book;
  private final Grants grants;
  private final ForgottenEndpoints endpoints;
  private final Clock clock;
  private final Gone gone;

  public Erasure(
      IntakeLog log,
      JobBook book,
      Grants grants,
      ForgottenEndpoints endpoints,
      Clock clock,
      Duration longest) {
    this.log = log;
    this.book = book;
    this.grants = grants;
    this.endpoints = endpoints;
    this.clock = clock;
    this.gone = new Gone(book, longest);
  }

  /** Returns when all of it is gone, or it has taken as long as a client should wait. */
  Erased erase(OwnerId owner, TraceParent trace) {
    Map<JobId, JobSnapshot> jobs = all(owner);
    Map<JobId, IntakeLog.Pending> deletes = new LinkedHashMap<>();
    Instant now = clock.instant();
    jobs.keySet()
        .forEach(
            job ->
                deletes.put(
                    job, log.append(new Delete(job, now, grants.toStop(owner, job)), trace)));
    deletes.values().forEach(IntakeLog.Pending::awaitOrRefuse);
    int forgotten = endpoints.forget(owner);
    int remaining = gone.await(jobs.keySet());
    return new Erased(
        owner,
        jobs.size(),
        forgotten,
        remaining,
        jobs.values().stream().mapToLong(JobSnapshot::inputBytes).sum(),
        ShortTopics.forgetBy(clock.instant()));
  }

  private Map<JobId, JobSnapshot> all(OwnerId owner) {
    Map<JobId, JobSnapshot> jobs = new LinkedHashMap<>();
    @Nullable String cursor = null;
    try {
      do {
        JobPage page = book.list(owner, new JobFilter(null, null, null, null, cursor, PAGE));
        for (ListedJob listed : page.jobs()) {
          jobs.put(listed.job().job(), listed.job());
        }
        cursor = page.next();
      } while (cursor != null);
    } catch (JobBookAwayException e) {
      throw Refused.away();
    }
    return jobs;
  }
}
