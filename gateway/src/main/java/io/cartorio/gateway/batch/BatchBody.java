package io.cartorio.gateway.batch;

import io.cartorio.gateway.job.ListedJob;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureText;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A batch as {@code /v2/batches} shows it.
 *
 * @param status {@code DONE} once all of its jobs have ended, however they did
 * @param counts of its jobs, by status; {@code GONE} are those that have expired or were deleted
 */
record BatchBody(
    String batchId,
    JobStatus status,
    double progress,
    int total,
    Map<String, Integer> counts,
    @Nullable Instant createdAt,
    List<Document> documents) {
  private static final String GONE = "GONE";

  /**
   * One document's job.
   *
   * @param document its place in the request, from 1
   * @param status of the job, or {@code GONE}
   */
  record Document(
      int document,
      String jobId,
      String status,
      double progress,
      @Nullable String inputFilename,
      @Nullable String errorMessage,
      Map<String, String> links) {}

  /**
   * @param found each job in its order, where there still is one
   */
  static BatchBody of(
      String id, List<JobId> jobs, List<Optional<ListedJob>> found, Locale language) {
    List<Document> documents = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < jobs.size(); i++) {
      Document document = document(i + 1, jobs.get(i), found.get(i), language);
      documents.add(document);
      counts.merge(document.status(), 1, Integer::sum);
    }
    return new BatchBody(
        id,
        status(counts, jobs.size()),
        documents.stream().mapToDouble(Document::progress).sum() / jobs.size(),
        jobs.size(),
        counts,
        found.stream()
            .flatMap(Optional::stream)
            .map(listed -> listed.job().createdAt())
            .min(Instant::compareTo)
            .orElse(null),
        documents);
  }

  private static JobStatus status(Map<String, Integer> counts, int total) {
    int pending = counts.getOrDefault(JobStatus.PENDING.name(), 0);
    int processing = counts.getOrDefault(JobStatus.PROCESSING.name(), 0);
    if (pending + processing == 0) {
      return JobStatus.DONE;
    }
    return pending == total ? JobStatus.PENDING : JobStatus.PROCESSING;
  }

  private static Document document(
      int place, JobId id, Optional<ListedJob> found, Locale language) {
    if (found.isEmpty()) {
      return new Document(place, id.value(), GONE, 1, null, null, Map.of());
    }
    JobSnapshot job = found.get().job();
    Failure failure = job.failure();
    return new Document(
        place,
        id.value(),
        job.status().name(),
        job.status().isTerminal() ? 1 : job.progress(),
        found.get().name(),
        failure == null ? null : FailureText.detail(failure, language),
        Map.of("job", "/v2/jobs/" + id, "result", "/result/" + id));
  }
}
