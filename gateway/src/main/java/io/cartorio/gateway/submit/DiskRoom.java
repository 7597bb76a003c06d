package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.failure.FailureCategory;
import java.time.Duration;

/** Whether the disk has room for another job. Safe for use by many threads. */
public interface DiskRoom {
  /** When a request is tried again whose bytes the store did not take. */
  Duration COME_AGAIN = Duration.ofSeconds(5);

  boolean isLeft();

  /**
   * @throws Refused when there is none: before anything is read
   */
  default void requireLeft() {
    if (!isLeft()) {
      throw Refused.because(FailureCategory.OVER_QUOTA);
    }
  }

  /** What is answered when bytes could not be stored: the disk is full, or the store is away. */
  default Refused whyNotStored() {
    return isLeft() ? Refused.away(COME_AGAIN) : Refused.because(FailureCategory.OVER_QUOTA);
  }
}
