package io.cartorio.gateway.batch;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.job.OwnersJobs;
import io.cartorio.gateway.owner.OwnerResolver;
import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The route that shows a batch. */
@RestController
public final class BatchesController {
  private final OwnerResolver owners;
  private final BatchIds ids;
  private final JobBook book;

  public BatchesController(OwnerResolver owners, BatchIds ids, JobBook book) {
    this.owners = owners;
    this.ids = ids;
    this.book = book;
  }

  @GetMapping("/v2/batches/{id}")
  BatchBody get(HttpServletRequest request, @PathVariable("id") String id) {
    OwnerId owner = owners.resolve(request);
    List<JobId> jobs =
        ids.parse(owner, id).map(BatchIds.Known::jobs).orElseThrow(BatchesController::unknown);
    List<Optional<ListedJob>> found =
        OwnersJobs.reading(() -> jobs.stream().map(book::find).toList());
    if (found.stream().allMatch(Optional::isEmpty)) {
      throw unknown();
    }
    return BatchBody.of(id, jobs, found, ProblemLanguage.of(request.getHeader("Accept-Language")));
  }

  private static Refused unknown() {
    return Refused.because(FailureCategory.NOT_FOUND);
  }
}
