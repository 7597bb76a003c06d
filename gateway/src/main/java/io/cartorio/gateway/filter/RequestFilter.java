package io.cartorio.gateway.filter;

import io.cartorio.gateway.problem.ProblemWriter;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Around every request: its id and trace, one line in the access log, and the rest of a refused
 * body. The line names the route, never the path: a path may hold what a client typed.
 */
public final class RequestFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger("io.cartorio.gateway.access");
  private static final Logger FAULTS = LoggerFactory.getLogger(RequestFilter.class);

  private final RefusedBody refusedBody;

  public RequestFilter(RefusedBody refusedBody) {
    this.refusedBody = refusedBody;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    RequestFacts facts = RequestFacts.read(request);
    response.setHeader("X-Request-Id", facts.requestId());
    response.setHeader("X-Content-Type-Options", "nosniff");
    MDC.put("requestId", facts.requestId());
    MDC.put("traceId", facts.trace().traceId());
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException fault) {
      FAULTS.atError().setCause(fault).log("a request failed in a way nobody expected");
      ProblemWriter.write(
          response,
          Failure.of(FailureCategory.INTERNAL),
          request.getHeader("Accept-Language"),
          facts.requestId());
    } finally {
      refusedBody.letGo(request, response);
      log(request, response, Duration.ofNanos(System.nanoTime() - start));
      MDC.clear();
    }
  }

  private static void log(HttpServletRequest request, HttpServletResponse response, Duration took) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("method", request.getMethod())
            .addKeyValue("route", route == null ? "none" : route)
            .addKeyValue("status", response.getStatus())
            .addKeyValue("millis", took.toMillis());
    RequestFacts.job(request)
        .map(job -> line.addKeyValue("jobId", job))
        .orElse(line)
        .log("answered");
  }
}
