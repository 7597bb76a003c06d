package io.cartorio.gateway.webhook;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.intake.Intake.Redeliver;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.JobSnapshot;
import java.time.Clock;

/** Asks the log that webhooks be told once more. */
public final class Redeliveries {
  private final IntakeLog log;
  private final EndpointBook endpoints;
  private final Grants grants;
  private final Clock clock;

  public Redeliveries(IntakeLog log, EndpointBook endpoints, Grants grants, Clock clock) {
    this.log = log;
    this.endpoints = endpoints;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * Returns once the log has it.
   *
   * @throws Refused when there is nothing to be told, or nobody
   */
  void ask(JobSnapshot job, TraceParent trace) {
    if (!job.status().isTerminal()) {
      throw Refused.because(FailureCategory.NOT_FINISHED);
    }
    DeliveryReport report = job.delivery();
    if (report == null) {
      throw Refused.because(FailureCategory.NO_WEBHOOK);
    }
    if (!isEnabled(report)) {
      throw Refused.because(FailureCategory.ENDPOINT_DISABLED);
    }
    append(job, trace);
  }

  /** As {@link #ask}, for a dead letter among many: whether its endpoint is in use, and it was. */
  boolean isAsked(JobSnapshot job, TraceParent trace) {
    DeliveryReport report = job.delivery();
    if (report == null || !isEnabled(report)) {
      return false;
    }
    append(job, trace);
    return true;
  }

  private boolean isEnabled(DeliveryReport report) {
    return endpoints.find(report.endpoint()).filter(Endpoint::isEnabled).isPresent();
  }

  private void append(JobSnapshot job, TraceParent trace) {
    Redeliver redeliver =
        new Redeliver(job.job(), clock.instant(), grants.toStop(job.owner(), job.job()));
    log.append(redeliver, trace).awaitOrRefuse();
  }
}
