package io.cartorio.schemas.document;

import java.util.Collection;
import java.util.Set;

/**
 * When {@code needs_review} is true: for any of the reasons.
 *
 * @param minConfidence below which a confidence is low, 0..1
 */
public record ReviewRule(double minConfidence, Set<ReviewReason> reasons) {
  public ReviewRule {
    reasons = Set.copyOf(reasons);
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("min_confidence: " + minConfidence + " is not 0 to 1");
    }
  }

  /** Whether what was found of a document is reason enough. */
  public boolean needsReview(Collection<ReviewReason> found) {
    return found.stream().anyMatch(reasons::contains);
  }
}
