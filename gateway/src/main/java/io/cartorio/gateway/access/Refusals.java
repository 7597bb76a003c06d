package io.cartorio.gateway.access;

import io.cartorio.gateway.owner.Callers;
import io.cartorio.gateway.problem.ProblemWriter;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What is said to those who are not let in, or may not do what they ask for. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final LimitFilter limit;

  /**
   * @param limit of those who are not let in: whoever tries keys does not try without end
   */
  Refusals(LimitFilter limit) {
    this.limit = limit;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (Callers.find(request).isEmpty() && !limit.admits(request, response)) {
      return;
    }
    FailureCategory category =
        why instanceof NotLetInException known ? known.category() : FailureCategory.UNAUTHENTICATED;
    write(request, response, Failure.of(category));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    Failure failure =
        why instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof Door.Answer answer
                && answer.failure() != null
            ? answer.failure()
            : Failure.of(FailureCategory.FORBIDDEN);
    write(request, response, failure);
  }

  /** A 401 says what would open (RFC 9110, 15.5.2). */
  private static void write(
      HttpServletRequest request, HttpServletResponse response, Failure failure)
      throws IOException {
    if (failure.category().httpStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE,
          failure.category() == FailureCategory.BAD_TOKEN
              ? "Bearer error=\"invalid_token\""
              : "Bearer");
    }
    ProblemWriter.write(
        response,
        failure,
        request.getHeader("Accept-Language"),
        RequestFacts.of(request).requestId());
  }
}
