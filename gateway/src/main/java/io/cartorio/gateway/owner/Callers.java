package io.cartorio.gateway.owner;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.failure.FailureCategory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who each request is of, once that is known. */
public final class Callers {
  private static final String ATTRIBUTE = Callers.class.getName();

  private Callers() {}

  /** Says so, for as long as the request lasts. */
  public static void enter(HttpServletRequest request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  /** Who it is, where that is known. */
  public static Optional<Caller> find(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /**
   * @throws Refused when nobody has been let in
   */
  public static Caller of(HttpServletRequest request) {
    return find(request).orElseThrow(() -> Refused.because(FailureCategory.UNAUTHENTICATED));
  }
}
