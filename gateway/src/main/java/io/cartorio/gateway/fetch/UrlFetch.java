package io.cartorio.gateway.fetch;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.FileRule;
import io.cartorio.gateway.upload.FileSink;
import io.cartorio.gateway.upload.TypedFile;
import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.platform.outbound.Outbound;
import io.cartorio.platform.outbound.OutboundAnswer.Answered;
import io.cartorio.platform.outbound.OutboundAnswer.Unanswered;
import io.cartorio.platform.outbound.OutboundProblem;
import io.cartorio.platform.outbound.OutboundRequest;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.FailureCategory;
import java.io.IOException;
import java.util.Optional;

/** Fetches the file at a URL as if it had been uploaded: streamed, its type told by its bytes. */
public final class UrlFetch {
  private final Outbound outbound;
  private final FetchSettings settings;

  public UrlFetch(Outbound outbound, FetchSettings settings) {
    this.outbound = outbound;
    this.settings = settings;
  }

  /**
   * @throws Refused when there is no such file there
   * @throws IOException when {@code sink} could not take it
   */
  public ContentRef fetch(String url, FileRule rule, FileSink sink) throws IOException {
    OutboundRequest request = OutboundRequest.get(url, settings.longest(), settings.largest());
    try {
      return switch (outbound.call(
          request,
          (status, body) ->
              status / 100 == 2
                  ? Optional.of(TypedFile.store(body, rule, sink, settings.largest()))
                  : Optional.<ContentRef>empty())) {
        case Answered<Optional<ContentRef>> answered ->
            answered.body().orElseThrow(() -> notThere(answered.status()));
        case Unanswered<Optional<ContentRef>> unanswered -> throw refused(unanswered.problem());
      };
    } catch (ContentTooLargeException e) {
      throw refused(OutboundProblem.TOO_LARGE);
    }
  }

  private Refused refused(OutboundProblem problem) {
    return problem == OutboundProblem.TOO_LARGE
        ? Refused.because(
            FailureCategory.TOO_LARGE, "limit", settings.largest().toMegabytes() + " MB")
        : Refused.because(problem.category());
  }

  private static Refused notThere(int status) {
    return Refused.because(FailureCategory.URL_NOT_OK, "status", Integer.toString(status));
  }
}
