package io.cartorio.gateway.job;

import static io.cartorio.gateway.job.OwnersJobs.reading;

import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.serde.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
  private final JobFiles files;

  public JobsController(OwnersJobs jobs, JobBook book, JobFiles files) {
    this.jobs = jobs;
    this.book = book;
    this.files = files;
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
        page.jobs().stream().map(job -> JobBody.of(job, null, language)).toList(), page.next());
  }

  @GetMapping("/v2/jobs/{id}")
  JobBody get(HttpServletRequest request, @PathVariable("id") String id) {
    ListedJob job = jobs.get(request, id);
    return JobBody.of(job, files(job.job()), language(request));
  }

  @GetMapping("/v2/jobs/{id}/events")
  Events events(HttpServletRequest request, @PathVariable("id") String id) {
    JobId job = jobs.get(request, id).job().job();
    List<JsonNode> events =
        reading(() -> book.events(job)).stream().map(Json.mapper()::readTree).toList();
    return new Events(job, events);
  }

  /** A job is shown also while the store is away. */
  private @Nullable List<JobFile> files(JobSnapshot job) {
    try {
      return files.of(job).stream().map(JobFile::of).toList();
    } catch (IOException away) {
      return null;
    }
  }

  private static Locale language(HttpServletRequest request) {
    return ProblemLanguage.of(request.getHeader("Accept-Language"));
  }
}
