package io.cartorio.workers.annotate;

import io.cartorio.schemas.result.FieldEvidence;
import java.awt.Color;

/**
 * How something that was read is to be taken. Colours that are also told apart when seen in grey.
 */
enum Tone {
  SURE(new Color(0x0b, 0x7a, 0x43)),
  /** Worth a look: unlikely enough, invalid, or read differently elsewhere. */
  LOOK(new Color(0xd9, 0x62, 0x06)),
  CODE(new Color(0x1d, 0x4e, 0xd8)),
  NOT_HERE(new Color(0x9a, 0xa0, 0xa6));

  /** Of the values that carry at least this much, about nine in ten or more are right. */
  private static final double SURE_FROM = 0.9;

  private final Color colour;

  Tone(Color colour) {
    this.colour = colour;
  }

  Color colour() {
    return colour;
  }

  static Tone of(FieldEvidence evidence) {
    boolean doubted =
        evidence.confidence() < SURE_FROM
            || Boolean.FALSE.equals(evidence.valid())
            || !evidence.conflicts().isEmpty();
    return doubted ? LOOK : SURE;
  }
}
