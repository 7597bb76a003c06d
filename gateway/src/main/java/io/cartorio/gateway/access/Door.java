package io.cartorio.gateway.access;

import io.cartorio.gateway.owner.Caller;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.key.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Whether who was let in may do what the request asks for. */
final class Door implements AuthorizationManager<RequestAuthorizationContext> {

  /** Open where there is no failure. */
  record Answer(@Nullable Failure failure) implements AuthorizationResult {
    @Override
    public boolean isGranted() {
      return failure == null;
    }
  }

  private static final Answer OPEN = new Answer(null);

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> shown, RequestAuthorizationContext context) {
    return shown.get() instanceof CallerAuthentication entered
        ? answer(entered.getPrincipal(), context.getRequest())
        : new Answer(Failure.of(FailureCategory.UNAUTHENTICATED));
  }

  private static Answer answer(Caller caller, HttpServletRequest request) {
    Optional<Scope> needed = ScopeRule.of(request);
    if (needed.isEmpty() || caller.scopes().contains(needed.get())) {
      return OPEN;
    }
    Scope scope = needed.get();
    return switch (caller) {
      case Caller.Local local -> ofThisMachine(request);
      case Caller.Anonymous anonymous -> ofThisMachine(request);
      case Caller.KeyHolder holder -> lacks(scope);
      case Caller.TokenHolder holder -> lacks(scope);
    };
  }

  private static Answer ofThisMachine(HttpServletRequest request) {
    return LocalRequest.is(request) ? OPEN : new Answer(Failure.of(FailureCategory.LOCAL_ONLY));
  }

  private static Answer lacks(Scope scope) {
    return new Answer(new Failure(FailureCategory.MISSING_SCOPE, Map.of("scope", scope.label())));
  }
}
