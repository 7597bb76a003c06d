package io.cartorio.gateway.problem;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request cannot be answered as asked. Carries the failure to the one place that writes it as a
 * problem; has no stack trace, for it is not a fault.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Duration BACK_SOON = Duration.ofSeconds(5);

  private final transient Failure failure;
  private final transient @Nullable URI location;
  private final transient @Nullable Duration retryAfter;

  private Refused(Failure failure, @Nullable URI location, @Nullable Duration retryAfter) {
    super(failure.category().slug(), null, false, false);
    this.failure = failure;
    this.location = location;
    this.retryAfter = retryAfter;
  }

  public static Refused because(Failure failure) {
    return new Refused(failure, null, null);
  }

  public static Refused because(FailureCategory category) {
    return because(Failure.of(category));
  }

  /**
   * @param argument of the category's text, such as {@code limit}
   */
  public static Refused because(FailureCategory category, String argument, String value) {
    return because(new Failure(category, Map.of(argument, value)));
  }

  /**
   * @param parameter its name, with what it may be where that helps
   */
  public static Refused badParameter(String parameter) {
    return because(FailureCategory.BAD_REQUEST, "parameter", parameter);
  }

  /** There are too many requests; the client may come again after {@code wait}. */
  public static Refused tooMany(Duration wait) {
    return new Refused(Failure.of(FailureCategory.TOO_MANY_REQUESTS), null, wait);
  }

  /** Something does not answer that may be back in a moment. */
  public static Refused away() {
    return away(BACK_SOON);
  }

  /** Something does not answer; the client may come again after {@code wait}. */
  public static Refused away(Duration wait) {
    return new Refused(Failure.of(FailureCategory.DEPENDENCY_AWAY), null, wait);
  }

  /** The same, with where to look instead. */
  public Refused at(URI elsewhere) {
    return new Refused(failure, elsewhere, retryAfter);
  }

  public Failure failure() {
    return failure;
  }

  public Optional<URI> location() {
    return Optional.ofNullable(location);
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
