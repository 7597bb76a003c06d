package io.cartorio.gateway.job;

import io.cartorio.gateway.owner.OwnerResolver;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Jobs as the owner of a request may see them: another's is as unknown as none. */
public final class OwnersJobs {
  private static final Duration COME_AGAIN = Duration.ofSeconds(2);

  private final OwnerResolver owners;
  private final JobBook book;

  public OwnersJobs(OwnerResolver owners, JobBook book) {
    this.owners = owners;
    this.book = book;
  }

  /**
   * @throws Refused when there is no such job for this owner
   */
  public ListedJob get(HttpServletRequest request, String id) {
    JobId job = JobId.parse(id).orElseThrow(OwnersJobs::unknown);
    RequestFacts.about(request, job);
    return find(job)
        .filter(listed -> listed.job().owner().equals(owners.resolve(request)))
        .orElseThrow(OwnersJobs::unknown);
  }

  JobPage list(HttpServletRequest request, JobFilter filter) {
    return reading(() -> book.list(owners.resolve(request), filter));
  }

  Optional<ListedJob> find(JobId job) {
    return reading(() -> book.find(job));
  }

  /** What {@code read} yields; while the book is away the client is asked to come again. */
  public static <T> T reading(Supplier<T> read) {
    try {
      return read.get();
    } catch (JobBookAwayException e) {
      throw Refused.away(COME_AGAIN);
    }
  }

  private static Refused unknown() {
    return Refused.because(FailureCategory.NOT_FOUND);
  }
}
