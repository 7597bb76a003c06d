package io.cartorio.gateway.problem;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the HTTP server itself refuses, before any of our code sees it, is a problem as well. */
public final class ProblemValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    try {
      String requestId = JobId.random().value();
      response.setHeader("X-Request-Id", requestId);
      ProblemWriter.write(
          response.getResponse(),
          failure(response.getStatus()),
          request.getHeader("Accept-Language"),
          requestId);
    } catch (IOException clientGone) {
      LOG.debug("the client went away before its answer");
    }
  }

  static Failure failure(int status) {
    return switch (status) {
      case 404 -> Failure.of(FailureCategory.NOT_FOUND);
      case 405, 501 -> Failure.of(FailureCategory.METHOD_NOT_ALLOWED);
      case 413 -> new Failure(FailureCategory.TOO_LARGE, Map.of("limit", "HTTP"));
      case 503 -> Failure.of(FailureCategory.DEPENDENCY_AWAY);
      default ->
          status < 500
              ? new Failure(FailureCategory.BAD_REQUEST, Map.of("parameter", "HTTP"))
              : Failure.of(FailureCategory.INTERNAL);
    };
  }
}
