package io.cartorio.gateway.answer;

import static io.cartorio.gateway.job.OwnersJobs.reading;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.OwnersJobs;
import io.cartorio.gateway.owner.ReadLog;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.outcome.StageTimes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The route of results, ranges of them included. */
@RestController
public final class ResultController {
  private final OwnersJobs jobs;
  private final JobBook book;
  private final ResultJson results;

  public ResultController(OwnersJobs jobs, JobBook book, ResultJson results) {
    this.jobs = jobs;
    this.book = book;
    this.results = results;
  }

  @GetMapping("/result/{id}")
  ResponseEntity<Resource> result(HttpServletRequest request, @PathVariable("id") String id) {
    JobSnapshot job = jobs.get(request, id).job();
    JobResult ended = reading(() -> book.answer(job.job())).orElseGet(() -> asListed(job));
    ResponseEntity<Resource> answer = results.answer(ended, request);
    ReadLog.read(request, job.job(), "result");
    return answer;
  }

  /** The entry of a job says how it ended as well, and where its result stands. */
  private static JobResult asListed(JobSnapshot job) {
    return new JobResult(
        job.job(),
        job.owner(),
        job.revision(),
        job.at(),
        job.status(),
        job.result(),
        null,
        job.failure(),
        null,
        StageTimes.NONE);
  }
}
