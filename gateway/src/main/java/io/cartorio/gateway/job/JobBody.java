package io.cartorio.gateway.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureText;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A job as {@code /v2/jobs} shows it.
 *
 * @param times in milliseconds, by stage
 * @param files beside the result; null where jobs are listed, or the store does not answer
 */
record JobBody(
    String id,
    String clientId,
    String operation,
    JobStatus status,
    double progress,
    @Nullable String stage,
    @Nullable String inputFilename,
    long inputBytes,
    String outputFormat,
    @Nullable String errorMessage,
    Instant createdAt,
    @Nullable Instant processedAt,
    @Nullable Instant expiresAt,
    Map<String, Double> times,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<JobFile> files,
    Map<String, String> links) {

  /** One job, light: {@code /jobs/{id}/status}. */
  record Light(
      String jobId, JobStatus status, double progress, Instant createdAt, @Nullable String error) {

    static Light of(JobSnapshot job, Locale language) {
      return new Light(
          job.job().value(),
          job.status(),
          job.progress(),
          job.createdAt(),
          message(job.failure(), language));
    }
  }

  static JobBody of(ListedJob listed, @Nullable List<JobFile> files, Locale language) {
    JobSnapshot job = listed.job();
    return new JobBody(
        job.job().value(),
        job.owner().value(),
        job.operation().name(),
        job.status(),
        job.progress(),
        job.stage(),
        listed.name(),
        job.inputBytes(),
        "json",
        message(job.failure(), language),
        job.createdAt(),
        job.endedAt(),
        job.expiresAt(),
        times(job.times()),
        files,
        links(job.job().value()));
  }

  private static @Nullable String message(@Nullable Failure failure, Locale language) {
    return failure == null ? null : FailureText.detail(failure, language);
  }

  private static Map<String, Double> times(StageTimes times) {
    Map<String, Double> millis = new LinkedHashMap<>();
    millis.put("queued", times.queued() / 1000.0);
    millis.put("handled", times.handled() / 1000.0);
    new TreeMap<>(times.stages()).forEach((stage, took) -> millis.put(stage, took / 1000.0));
    return millis;
  }

  private static Map<String, String> links(String id) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", "/v2/jobs/" + id);
    links.put("status", "/jobs/" + id + "/status");
    links.put("events", "/v2/jobs/" + id + "/events");
    links.put("result", "/result/" + id);
    links.put("cancel", "/v2/jobs/" + id + "/cancel");
    return links;
  }
}
