package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.Warning;
import java.util.List;

/**
 * What was found of one document.
 *
 * @param reviewReasons those that count by the type's rule; a person should look where there is one
 */
public record Extracted(
    Extraction extraction, List<Warning> warnings, List<ReviewReason> reviewReasons) {
  public Extracted {
    warnings = List.copyOf(warnings);
    reviewReasons = List.copyOf(reviewReasons);
  }
}
