package io.cartorio.gateway.access;

import io.cartorio.schemas.key.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which scope a request needs: by its method, but for what concerns all owners. Paths are matched
 * as the routes are, so that no spelling leads to a route and past its rule.
 */
final class ScopeRule {
  private static final PathPatternRequestMatcher.Builder PATH =
      PathPatternRequestMatcher.withDefaults();
  private static final RequestMatcher OF_ALL_OWNERS =
      new OrRequestMatcher(PATH.matcher("/v2/admin/**"), PATH.matcher("/warmup/**"));
  private static final RequestMatcher TOKEN = PATH.matcher("/v2/token");

  private ScopeRule() {}

  /** Nothing where being let in is enough. */
  static Optional<Scope> of(HttpServletRequest request) {
    if (OF_ALL_OWNERS.matches(request)) {
      return Optional.of(Scope.ADMIN);
    }
    if (TOKEN.matches(request)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (request.getMethod()) {
          case "GET", "HEAD", "OPTIONS" -> Scope.READ;
          default -> Scope.WRITE;
        });
  }
}
