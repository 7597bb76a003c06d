package io.cartorio.schemas.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a person should look at a document. */
public enum ReviewReason {
  /** A required field has no value, though every side it may stand on was sent. */
  REQUIRED_FIELD_MISSING,
  /** A required field's value is given with less than the rule's confidence. */
  LOW_CONFIDENCE,
  /** A check digit fails, and no other reading makes it hold. */
  CHECK_DIGIT_FAILED,
  /** Two dates stand against their order. */
  DATES_OUT_OF_ORDER,
  /** Two pictures of the document say different things. */
  IMAGES_DISAGREE,
  /** The machine-readable zone and the printed fields say different things. */
  MRZ_DISAGREES;

  /** {@code low_confidence}, as it is written in JSON too. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
