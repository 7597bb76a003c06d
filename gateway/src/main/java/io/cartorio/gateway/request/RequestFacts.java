package io.cartorio.gateway.request;

import io.cartorio.platform.telemetry.LogKeys;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.id.JobId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request from its headers.
 *
 * @param requestId the client's own {@code X-Request-Id} where it is harmless, else a new one
 * @param trace the client's own where it sent one, else a new one
 */
public record RequestFacts(String requestId, TraceParent trace) {
  private static final String ATTRIBUTE = RequestFacts.class.getName();
  private static final String JOB_ATTRIBUTE = ATTRIBUTE + ".job";
  private static final String READING_ATTRIBUTE = ATTRIBUTE + ".reading";
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Reads the headers of a request that has just come, and is at {@code trace}. */
  public static RequestFacts read(HttpServletRequest request, TraceParent trace) {
    RequestFacts facts = new RequestFacts(requestId(request.getHeader("X-Request-Id")), trace);
    request.setAttribute(ATTRIBUTE, facts);
    return facts;
  }

  /** The facts of a request that the filter has seen; new ones for any other. */
  public static RequestFacts of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestFacts facts
        ? facts
        : read(request, offered(request).orElseGet(TraceParent::start));
  }

  /** Says which job the request is about, for its lines in the log. */
  public static void about(HttpServletRequest request, JobId job) {
    LogKeys.stayAbout(job);
    request.setAttribute(JOB_ATTRIBUTE, job.value());
  }

  /** Says that the body is being read, so that a client that waited to be asked has been. */
  public static void reading(HttpServletRequest request) {
    request.setAttribute(READING_ATTRIBUTE, true);
  }

  /** Whether somebody said so. */
  public static boolean isRead(HttpServletRequest request) {
    return request.getAttribute(READING_ATTRIBUTE) != null;
  }

  /** The job that the request is about, as far as is known. */
  public static Optional<String> job(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(JOB_ATTRIBUTE));
  }

  /** The trace that the client says it comes from. */
  public static Optional<TraceParent> offered(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("traceparent")).flatMap(TraceParent::parse);
  }

  private static String requestId(@Nullable String offered) {
    return offered != null && REQUEST_ID.matcher(offered).matches()
        ? offered
        : JobId.random().value();
  }
}
