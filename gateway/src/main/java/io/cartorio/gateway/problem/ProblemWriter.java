package io.cartorio.gateway.problem;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.serde.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a failure as the response, unless a part of another one is already out. */
public final class ProblemWriter {
  private static final String SECONDS_WHEN_A_DEPENDENCY_IS_AWAY = "5";

  private ProblemWriter() {}

  public static void write(
      HttpServletResponse response,
      Failure failure,
      @Nullable String acceptLanguage,
      String requestId)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Locale language = ProblemLanguage.of(acceptLanguage);
    Problem problem = Problem.of(failure, language, requestId);
    byte[] body = Json.mapper().writeValueAsBytes(problem);
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Content-Language", language.toLanguageTag());
    response.setHeader("Cache-Control", "no-store");
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
        && !response.containsHeader("Retry-After")) {
      response.setHeader("Retry-After", SECONDS_WHEN_A_DEPENDENCY_IS_AWAY);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
