package io.cartorio.gateway.job;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a job has put out beside its result, which has a route of its own. */
public final class JobFiles {
  private static final Duration COME_AGAIN = Duration.ofSeconds(2);

  private final ContentStore store;

  public JobFiles(ContentStore store) {
    this.store = store;
  }

  /** None where the job has not ended well, or its bytes are gone. */
  List<ContentRef> of(JobSnapshot job) throws IOException {
    if (job.status() != JobStatus.DONE || job.bytesGone()) {
      return List.of();
    }
    ContentRef result = job.result();
    return store.contents(Area.OUTPUT, job.owner(), job.job()).stream()
        .filter(ref -> result == null || !ref.key().equals(result.key()))
        .toList();
  }

  /**
   * One of them. A client's {@code name} is compared with those there are, and becomes part of
   * nothing.
   *
   * @throws Refused when the job has not ended, ended otherwise, is gone, or has no such file
   */
  ContentRef named(JobSnapshot job, String name) {
    refuseUnfinished(job);
    List<ContentRef> files;
    try {
      files = of(job);
    } catch (IOException away) {
      throw Refused.away(COME_AGAIN);
    }
    Optional<ContentRef> file =
        files.stream().filter(ref -> ref.key().name().equals(name)).findAny();
    return file.orElseThrow(
        () -> Refused.because(FailureCategory.UNKNOWN_FILE, "known", names(files)));
  }

  /**
   * @throws Refused when it went meanwhile, or the store does not answer
   */
  InputStream open(ContentRef file) {
    try {
      return store.open(file.key());
    } catch (NoSuchFileException purged) {
      throw Refused.because(FailureCategory.NOT_FOUND);
    } catch (IOException away) {
      throw Refused.away(COME_AGAIN);
    }
  }

  private static void refuseUnfinished(JobSnapshot job) {
    switch (job.status()) {
      case PENDING, PROCESSING -> throw Refused.because(FailureCategory.NOT_FINISHED);
      case CANCELLED -> throw Refused.because(FailureCategory.CANCELLED);
      case FAILED ->
          throw Refused.because(
              Optional.ofNullable(job.failure())
                  .orElseGet(() -> Failure.of(FailureCategory.INTERNAL)));
      case DONE -> {
        if (job.bytesGone()) {
          throw Refused.because(FailureCategory.NOT_FOUND);
        }
      }
    }
  }

  private static String names(List<ContentRef> files) {
    return files.isEmpty()
        ? "–"
        : files.stream().map(ref -> ref.key().name()).collect(Collectors.joining(", "));
  }
}
