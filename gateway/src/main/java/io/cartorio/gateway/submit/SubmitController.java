package io.cartorio.gateway.submit;

import io.cartorio.gateway.answer.Answers;
import io.cartorio.gateway.answer.ResultJson;
import io.cartorio.gateway.answer.ServerTiming;
import io.cartorio.gateway.answer.StageMeters;
import io.cartorio.gateway.answer.Waiters.Waiter;
import io.cartorio.gateway.owner.ReadLog;
import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes that make a job. */
@RestController
public final class SubmitController {

  /** What a client gets that does not wait. */
  record Accepted(JobId jobId, JobStatus status, Links links) {
    record Links(String job, String status, String result) {}

    static Accepted of(JobId job, JobStatus status) {
      return new Accepted(
          job,
          status,
          new Links(address(job).toString(), "/jobs/" + job + "/status", "/result/" + job));
    }

    static URI address(JobId job) {
      return URI.create("/v2/jobs/" + job);
    }
  }

  private final Doors doors;
  private final Receiving receiving;
  private final Sources sources;
  private final Answers answers;
  private final ResultJson results;
  private final StageMeters meters;
  private final boolean noWork;

  public SubmitController(
      Doors doors,
      Receiving receiving,
      Sources sources,
      Answers answers,
      ResultJson results,
      StageMeters meters,
      boolean noWork) {
    this.doors = doors;
    this.receiving = receiving;
    this.sources = sources;
    this.answers = answers;
    this.results = results;
    this.meters = meters;
    this.noWork = noWork;
  }

  @PostMapping("/ocr")
  ResponseEntity<Object> ocr(HttpServletRequest request, HttpServletResponse response) {
    return awaited("ocr", request, response);
  }

  @PostMapping("/process")
  ResponseEntity<Object> process(HttpServletRequest request, HttpServletResponse response) {
    return awaited("process", request, response);
  }

  @PostMapping("/classify")
  ResponseEntity<Object> classify(HttpServletRequest request, HttpServletResponse response) {
    return awaited("classify", request, response);
  }

  @PostMapping("/extract")
  ResponseEntity<Object> extract(HttpServletRequest request, HttpServletResponse response) {
    return awaited("extract", request, response);
  }

  @PostMapping("/v2/jobs")
  ResponseEntity<Object> job(HttpServletRequest request, HttpServletResponse response) {
    return answer(
        request, response, new JobForm("", DeliveryMode.ASYNC, noWork), sources.uploaded());
  }

  @PostMapping("/process/url")
  ResponseEntity<Object> url(HttpServletRequest request, HttpServletResponse response) {
    return answer(
        request, response, JobForm.processing(DeliveryMode.SYNC, noWork), sources.fetched());
  }

  /** A route of one operation, whose client waits for the result unless it says otherwise. */
  private ResponseEntity<Object> awaited(
      String operation, HttpServletRequest request, HttpServletResponse response) {
    JobForm form = new JobForm(operation, DeliveryMode.SYNC, noWork);
    return answer(request, response, form, sources.uploaded());
  }

  private ResponseEntity<Object> answer(
      HttpServletRequest request, HttpServletResponse response, JobForm form, Source source) {
    ServerTiming timing = new ServerTiming();
    try (OpenSubmissions.Place unused = doors.enter(form);
        Submission submission = receiving.take(request, form, source, timing)) {
      Optional<Waiter> waiter = submission.waiter();
      Locale language = ProblemLanguage.of(request.getHeader("Accept-Language"));
      return waiter.isPresent()
          ? result(request, submission, waiter.get(), language, timing)
          : accepted(submission);
    } finally {
      response.setHeader("Server-Timing", timing.header());
      meters.record(timing);
    }
  }

  private ResponseEntity<Object> result(
      HttpServletRequest request,
      Submission submission,
      Waiter waiter,
      Locale language,
      ServerTiming timing) {
    JobId job = submission.job();
    URI address = Accepted.address(job);
    JobResult ended =
        answers
            .await(waiter)
            .orElseThrow(() -> Refused.because(FailureCategory.WAITED_TOO_LONG).at(address));
    timing.mark("wait");
    if (answers.isOfAnotherPayload(job, submission.fingerprint())) {
      throw Refused.because(FailureCategory.KEY_REUSED);
    }
    timing.part("queued", Duration.ofNanos(ended.times().queued() * 1000));
    timing.part("handler", Duration.ofNanos(ended.times().handled() * 1000));
    byte[] json = results.of(ended, language);
    timing.mark("read");
    ReadLog.read(request, job, "result");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Language", language.toLanguageTag())
        .header("Content-Location", "/result/" + job)
        .header("Job-Id", job.value())
        .body(json);
  }

  private static ResponseEntity<Object> accepted(Submission submission) {
    return ResponseEntity.accepted()
        .location(Accepted.address(submission.job()))
        .body(Accepted.of(submission.job(), submission.status()));
  }
}
