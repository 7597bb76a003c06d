package io.cartorio.gateway.stop;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Cancel;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.job.JobSnapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts stops on the log, and waits until a job is erased. */
public final class Stops {
  /**
   * What is gone.
   *
   * @param kafkaForgetsBy when the last record that may hold a part of it is gone from Kafka's
   *     short topics
   */
  record Erased(JobId jobId, List<String> erased, long inputBytes, Instant kafkaForgetsBy) {}

  private final IntakeLog log;
  private final Grants grants;
  private final Clock clock;
  private final Gone gone;

  public Stops(IntakeLog log, JobBook book, Grants grants, Clock clock, Duration longest) {
    this.log = log;
    this.grants = grants;
    this.clock = clock;
    this.gone = new Gone(book, longest);
  }

  void cancel(HttpServletRequest request, JobSnapshot job) {
    append(request, new Cancel(job.job(), clock.instant(), grants.toStop(job.owner(), job.job())));
  }

  /** What was erased; nothing when it takes longer than a client should wait. */
  Optional<Erased> erase(HttpServletRequest request, JobSnapshot job) {
    append(request, new Delete(job.job(), clock.instant(), grants.toStop(job.owner(), job.job())));
    return gone.await(List.of(job.job())) > 0
        ? Optional.empty()
        : Optional.of(
            new Erased(
                job.job(),
                List.of("input", "work", "output", "result", "listing"),
                job.inputBytes(),
                ShortTopics.forgetBy(clock.instant())));
  }

  private void append(HttpServletRequest request, Intake stop) {
    log.append(stop, RequestFacts.of(request).trace()).awaitOrRefuse();
  }
}
