package io.cartorio.gateway.job;

import io.cartorio.schemas.job.JobSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job of the book.
 *
 * @param name what its client called the file: personal, so for the owner alone
 */
public record ListedJob(JobSnapshot job, @Nullable String name) {

  public Optional<String> fileName() {
    return Optional.ofNullable(name);
  }
}
