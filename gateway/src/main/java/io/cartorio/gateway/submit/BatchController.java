package io.cartorio.gateway.submit;

import io.cartorio.gateway.answer.Answers;
import io.cartorio.gateway.answer.ResultJson;
import io.cartorio.gateway.answer.ServerTiming;
import io.cartorio.gateway.problem.Problem;
import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.serde.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The route that makes a batch. */
@RestController
public final class BatchController {

  /** What a client gets that does not wait. */
  record AcceptedBatch(
      String batchId, int total, List<SubmitController.Accepted> jobs, Links links) {
    record Links(String batch) {}
  }

  /**
   * What a client gets that waits.
   *
   * @param jobs in the order of their documents
   */
  record EndedBatch(String batchId, int total, List<Ended> jobs) {}

  /** How one job ended: with a result, or with a problem. */
  record Ended(
      JobId jobId, JobStatus status, @Nullable JsonNode result, @Nullable Problem problem) {}

  private final Doors doors;
  private final BatchReceiving receiving;
  private final Answers answers;
  private final ResultJson results;
  private final Duration syncWait;
  private final boolean noWork;

  public BatchController(
      Doors doors,
      BatchReceiving receiving,
      Answers answers,
      ResultJson results,
      Duration syncWait,
      boolean noWork) {
    this.doors = doors;
    this.receiving = receiving;
    this.answers = answers;
    this.results = results;
    this.syncWait = syncWait;
    this.noWork = noWork;
  }

  @PostMapping("/process/batch")
  ResponseEntity<Object> batch(HttpServletRequest request, HttpServletResponse response) {
    ServerTiming timing = new ServerTiming();
    JobForm form = JobForm.processing(DeliveryMode.ASYNC, noWork);
    try (OpenSubmissions.Place unused = doors.enter(form);
        TakenBatch taken = receiving.take(request, form, timing)) {
      URI address = URI.create("/v2/batches/" + taken.id());
      boolean waits = taken.jobs().stream().allMatch(job -> job.waiter().isPresent());
      return waits
          ? ResponseEntity.ok()
              .header("Content-Location", address.toString())
              .body((Object) ended(request, taken, address))
          : ResponseEntity.accepted().location(address).body(accepted(taken, address));
    } finally {
      response.setHeader("Server-Timing", timing.header());
    }
  }

  private static AcceptedBatch accepted(TakenBatch taken, URI address) {
    return new AcceptedBatch(
        taken.id(),
        taken.jobs().size(),
        taken.jobs().stream()
            .map(job -> SubmitController.Accepted.of(job.job(), job.status()))
            .toList(),
        new AcceptedBatch.Links(address.toString()));
  }

  private EndedBatch ended(HttpServletRequest request, TakenBatch taken, URI address) {
    Locale language = ProblemLanguage.of(request.getHeader("Accept-Language"));
    String requestId = RequestFacts.of(request).requestId();
    long end = System.nanoTime() + syncWait.toNanos();
    List<Ended> jobs = new ArrayList<>();
    for (Submission job : taken.jobs()) {
      jobs.add(ended(job, Duration.ofNanos(end - System.nanoTime()), language, requestId, address));
    }
    return new EndedBatch(taken.id(), jobs.size(), jobs);
  }

  private Ended ended(
      Submission job, Duration longest, Locale language, String requestId, URI address) {
    JobResult ended =
        answers
            .await(job.waiter().orElseThrow(), longest)
            .orElseThrow(() -> Refused.because(FailureCategory.WAITED_TOO_LONG).at(address));
    try {
      if (answers.isOfAnotherPayload(job.job(), job.fingerprint())) {
        throw Refused.because(FailureCategory.KEY_REUSED);
      }
      JsonNode result = Json.mapper().readTree(results.of(ended, language));
      return new Ended(job.job(), ended.status(), result, null);
    } catch (Refused refused) {
      return new Ended(
          job.job(), ended.status(), null, Problem.of(refused.failure(), language, requestId));
    }
  }
}
