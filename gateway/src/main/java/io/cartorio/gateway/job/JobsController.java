package io.cartorio.gateway.job;

import static io.cartorio.gateway.job.OwnersJobs.reading;

import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The routes that show jobs. */
@RestController
public final class JobsController {

  /** A page of {@code GET /v2/jobs}. */
  record Page(List<JobBody> jobs, @Nullable String nextCursor) {}

  /** What happened to a job so far. */
  record Events(JobId jobId, List<JsonNode> events) {}

  private final OwnersJobs jobs;
  private final JobBook book;

  public JobsController(OwnersJobs jobs, JobBook book) {
    this.jobs = jobs;
    this.book = book;
  }

  @GetMapping("/jobs/{id}/status")
  JobBody.Light status(HttpServletRequest request, @PathVariable("id") String id) {
    return JobBody.Light.of(jobs.get(request, id).job(), language(request));
  }

  @GetMapping("/v2/jobs")
  Page list(HttpServletRequest request) {
    JobPage page = jobs.list(request, JobQuery.parse(request.getQueryString()));
    Locale language = language(request);
    return new Page(
        page.jobs().stream().map(job -> JobBody.of(job, language)).toList(), page.next());
  }

  @GetMapping("/v2/jobs/{id}")
  JobBody get(HttpServletRequest request, @PathVariable("id") String id) {
    return JobBody.of(jobs.get(request, id), language(request));
  }

  @GetMapping("/v2/jobs/{id}/events")
  Events events(HttpServletRequest request, @PathVariable("id") String id) {
    JobId job = jobs.get(request, id).job().job();
    List<JsonNode> events =
        reading(() -> book.events(job)).stream().map(Json.mapper()::readTree).toList();
    return new Events(job, events);
  }

  private static Locale language(HttpServletRequest request) {
    return ProblemLanguage.of(request.getHeader("Accept-Language"));
  }
}
