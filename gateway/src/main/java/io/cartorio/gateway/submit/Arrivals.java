package io.cartorio.gateway.submit;

import io.cartorio.schemas.id.JobId;

/** The uploads under an idempotency key that are arriving at any gateway. */
public interface Arrivals {

  /** Whether no other upload of {@code job} is arriving; it is then this one that does. */
  boolean begin(JobId job);

  /** The upload that {@link #begin} let in has arrived, or never will. */
  void end(JobId job);
}
