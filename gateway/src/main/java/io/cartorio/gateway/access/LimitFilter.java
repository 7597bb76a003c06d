package io.cartorio.gateway.access;

import io.cartorio.gateway.limit.LimitHeaders;
import io.cartorio.gateway.limit.Limits;
import io.cartorio.gateway.limit.Verdict;
import io.cartorio.gateway.problem.ProblemWriter;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds the rate limits, and tells each client of its own. */
final class LimitFilter extends OncePerRequestFilter {
  private final Limits limits;

  LimitFilter(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (admits(request, response)) {
      chain.doFilter(request, response);
    }
  }

  /** Whether the request may go on; where not, the answer is written. */
  boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Verdict> verdict = limits.of(request);
    if (verdict.isEmpty()) {
      return true;
    }
    response.setHeader("RateLimit-Policy", LimitHeaders.policy(verdict.get()));
    response.setHeader("RateLimit", LimitHeaders.left(verdict.get()));
    if (verdict.get().admitted()) {
      return true;
    }
    response.setHeader("Retry-After", LimitHeaders.retryAfter(verdict.get()));
    ProblemWriter.write(
        response,
        Failure.of(FailureCategory.RATE_LIMITED),
        request.getHeader("Accept-Language"),
        RequestFacts.of(request).requestId());
    return false;
  }
}
