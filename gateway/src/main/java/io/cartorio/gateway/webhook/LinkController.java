package io.cartorio.gateway.webhook;

import static io.cartorio.gateway.job.OwnersJobs.reading;

import io.cartorio.gateway.answer.ResultJson;
import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.platform.link.ResultLinks;
import io.cartorio.platform.link.ResultLinks.Shown;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.job.JobResult;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The route of a result that a webhook was given a link to. The link is the key: whoever has it is
 * shown this one result, for as long as it is good.
 */
@RestController
public final class LinkController {
  private final ResultLinks links;
  private final JobBook book;
  private final ResultJson results;
  private final Clock clock;

  public LinkController(ResultLinks links, JobBook book, ResultJson results, Clock clock) {
    this.links = links;
    this.book = book;
    this.results = results;
    this.clock = clock;
  }

  @GetMapping("/v2/links/{token}")
  ResponseEntity<Resource> result(HttpServletRequest request, @PathVariable("token") String token) {
    Shown shown = links.open(token, clock.instant()).orElseThrow(LinkController::unknown);
    RequestFacts.about(request, shown.job());
    ListedJob job =
        reading(() -> book.find(shown.job()))
            .filter(found -> found.job().owner().equals(shown.owner()))
            .orElseThrow(LinkController::unknown);
    JobResult ended =
        reading(() -> book.answer(job.job().job())).orElseThrow(LinkController::unknown);
    return results.answer(ended, request);
  }

  private static Refused unknown() {
    return Refused.because(FailureCategory.NOT_FOUND);
  }
}
