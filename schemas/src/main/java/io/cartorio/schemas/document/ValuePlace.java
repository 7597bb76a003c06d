package io.cartorio.schemas.document;

/** Where a value may stand, seen from its label. */
public enum ValuePlace {
  /** On the line under the label, beginning near its left edge. */
  BELOW,
  /** On the line over the label, as on documents whose labels stand under the values. */
  ABOVE,
  /** In a line of its own, right of the label. */
  RIGHT,
  /** In the label's own line of text, after it. */
  SAME_LINE,
  /** Wrapped: the value's line is followed by more of it. */
  NEXT_LINES
}
