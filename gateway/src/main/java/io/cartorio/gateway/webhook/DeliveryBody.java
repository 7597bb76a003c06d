package io.cartorio.gateway.webhook;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureText;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.DeliveryAttempt;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.DeliveryReport.State;
import io.cartorio.schemas.job.JobSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the news of a job's end fares, as {@code /v2/jobs/{id}/deliveries} shows it.
 *
 * @param state null before the job has ended, and where it has no webhook
 * @param attempts how many were made, of which {@code latest} has the last ones
 */
record DeliveryBody(
    JobId jobId,
    @Nullable EndpointId endpoint,
    @Nullable State state,
    int attempts,
    @Nullable Instant nextAt,
    List<AttemptBody> latest) {

  /** One attempt. */
  record AttemptBody(Instant at, @Nullable Integer httpStatus, @Nullable ErrorBody error) {}

  /** Why the receiver has not taken it. */
  record ErrorBody(String type, String detail) {
    static ErrorBody of(Failure failure, Locale language) {
      return new ErrorBody(
          "urn:cartorio:problem:" + failure.category().slug(),
          FailureText.detail(failure, language));
    }
  }

  static DeliveryBody of(JobSnapshot job, Locale language) {
    DeliveryReport report = job.delivery();
    if (report == null) {
      return new DeliveryBody(job.job(), null, null, 0, null, List.of());
    }
    return new DeliveryBody(
        job.job(),
        report.endpoint(),
        report.state(),
        report.attempts(),
        report.nextAt(),
        report.latest().stream().map(attempt -> attempt(attempt, language)).toList());
  }

  private static AttemptBody attempt(DeliveryAttempt attempt, Locale language) {
    Failure failure = attempt.failure();
    return new AttemptBody(
        attempt.at(),
        attempt.httpStatus(),
        failure == null ? null : ErrorBody.of(failure, language));
  }
}
