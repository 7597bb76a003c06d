package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.failure.FailureCategory;

/** Whether the disk has room for another job. Safe for use by many threads. */
public interface DiskRoom {
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
    return isLeft() ? Refused.away() : Refused.because(FailureCategory.OVER_QUOTA);
  }
}
