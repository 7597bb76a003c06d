package io.cartorio.gateway.webhook;

import io.cartorio.gateway.job.OwnersJobs;
import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.job.JobSnapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes of what became of a job's webhook. */
@RestController
public final class DeliveriesController {
  private final OwnersJobs jobs;
  private final Redeliveries redeliveries;

  public DeliveriesController(OwnersJobs jobs, Redeliveries redeliveries) {
    this.jobs = jobs;
    this.redeliveries = redeliveries;
  }

  @GetMapping("/v2/jobs/{id}/deliveries")
  DeliveryBody deliveries(HttpServletRequest request, @PathVariable("id") String id) {
    return body(request, jobs.get(request, id).job());
  }

  @PostMapping("/v2/jobs/{id}/deliveries/redeliver")
  ResponseEntity<DeliveryBody> redeliver(
      HttpServletRequest request, @PathVariable("id") String id) {
    JobSnapshot job = jobs.get(request, id).job();
    redeliveries.ask(job, RequestFacts.of(request).trace());
    return ResponseEntity.accepted()
        .location(URI.create("/v2/jobs/" + job.job() + "/deliveries"))
        .body(body(request, job));
  }

  private static DeliveryBody body(HttpServletRequest request, JobSnapshot job) {
    return DeliveryBody.of(job, ProblemLanguage.of(request.getHeader("Accept-Language")));
  }
}
