package io.cartorio.gateway.access;

import io.cartorio.schemas.failure.FailureCategory;
import org.springframework.security.core.AuthenticationException;

/** What a request showed did not open, and why. */
final class NotLetInException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final FailureCategory category;

  NotLetInException(FailureCategory category) {
    super(category.slug());
    this.category = category;
  }

  FailureCategory category() {
    return category;
  }
}
