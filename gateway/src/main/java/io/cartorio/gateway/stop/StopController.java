package io.cartorio.gateway.stop;

import io.cartorio.gateway.job.OwnersJobs;
import io.cartorio.gateway.stop.Stops.Erased;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes that end a job. */
@RestController
public final class StopController {

  /** A stop that is under way. */
  record Stopping(JobId jobId, JobStatus statusBefore, String link) {}

  private final OwnersJobs jobs;
  private final Stops stops;

  public StopController(OwnersJobs jobs, Stops stops) {
    this.jobs = jobs;
    this.stops = stops;
  }

  @PostMapping("/v2/jobs/{id}/cancel")
  ResponseEntity<Object> cancel(HttpServletRequest request, @PathVariable("id") String id) {
    JobSnapshot job = jobs.get(request, id).job();
    stops.cancel(request, job);
    return underWay(job);
  }

  @DeleteMapping("/v2/jobs/{id}")
  ResponseEntity<Object> delete(HttpServletRequest request, @PathVariable("id") String id) {
    JobSnapshot job = jobs.get(request, id).job();
    Optional<Erased> erased = stops.erase(request, job);
    return erased.isPresent() ? ResponseEntity.ok(erased.get()) : underWay(job);
  }

  private static ResponseEntity<Object> underWay(JobSnapshot job) {
    URI address = URI.create("/v2/jobs/" + job.job());
    return ResponseEntity.accepted()
        .location(address)
        .body(new Stopping(job.job(), job.status(), address.toString()));
  }
}
