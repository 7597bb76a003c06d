package io.cartorio.delivery.webhook;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import java.time.Instant;
import java.util.Optional;

/** How an attempt ended. */
sealed interface Attempted {

  /** Whether the endpoint is in order, as far as this attempt can tell. */
  boolean well();

  /** The receiver has it. */
  record Taken(int status) implements Attempted {
    @Override
    public boolean well() {
      return true;
    }
  }

  /**
   * It has not.
   *
   * @param retryAfter what it asked for
   */
  record Failed(Failure failure, Optional<Instant> retryAfter, boolean well) implements Attempted {}

  static Attempted failed(FailureCategory category, boolean well) {
    return new Failed(Failure.of(category), Optional.empty(), well);
  }
}
