package io.cartorio.gateway.filter;

import io.cartorio.gateway.problem.ProblemWriter;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.Spans.Kind;
import io.cartorio.platform.telemetry.Step;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
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

  /** Requests that somebody sends all the time. */
  private static final Pattern OF_OURSELVES = Pattern.compile("/(health|metrics)(/.*)?");

  private final RefusedBody refusedBody;
  private final Spans spans;

  public RequestFilter(RefusedBody refusedBody, Spans spans) {
    this.refusedBody = refusedBody;
    this.spans = spans;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    Step step = begin(request);
    RequestFacts facts = RequestFacts.read(request, step.place());
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
      end(step, request, response);
      MDC.clear();
    }
  }

  private Step begin(HttpServletRequest request) {
    boolean asksForItself = OF_OURSELVES.matcher(request.getRequestURI()).matches();
    return (asksForItself ? Spans.NONE : spans)
        .begin(request.getMethod(), Kind.SERVER, RequestFacts.offered(request).orElse(null));
  }

  private static void end(Step step, HttpServletRequest request, HttpServletResponse response) {
    step.rename(request.getMethod() + " " + route(request))
        .tell("http.request.method", request.getMethod())
        .tell("http.route", route(request))
        .tell("http.response.status_code", response.getStatus());
    RequestFacts.job(request).ifPresent(job -> step.tell("cartorio.job.id", job));
    if (response.getStatus() >= 500) {
      step.failed(Integer.toString(response.getStatus()));
    }
    step.close();
  }

  private static String route(HttpServletRequest request) {
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return route == null ? "none" : route.toString();
  }

  private static void log(HttpServletRequest request, HttpServletResponse response, Duration took) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("method", request.getMethod())
            .addKeyValue("route", route(request))
            .addKeyValue("status", response.getStatus())
            .addKeyValue("millis", took.toMillis());
    RequestFacts.job(request)
        .map(job -> line.addKeyValue("jobId", job))
        .orElse(line)
        .log("answered");
  }
}
