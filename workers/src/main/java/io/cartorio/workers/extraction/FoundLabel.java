package io.cartorio.workers.extraction;

/**
 * A label on a sheet.
 *
 * @param quality how sure it is that it is this label, 0..1
 * @param left where the whole label begins, though the engine may have read a part of it only
 * @param right where the whole label ends
 */
record FoundLabel(Target target, Span span, double quality, double left, double right) {

  /** The label {@code whole}, of which {@code text} was read in {@code span}. */
  static FoundLabel of(Target target, Span span, double quality, String text, String whole) {
    double letter = span.width() / Math.max(1, text.length());
    int before = text.length() < whole.length() ? Likeness.bestStart(text, whole) : 0;
    int after = Math.max(0, whole.length() - text.length() - before);
    return new FoundLabel(
        target, span, quality, span.left() - before * letter, span.right() + after * letter);
  }

  double centre() {
    return (left + right) / 2;
  }

  /** Whether it stands before {@code piece} in the same line of print, near enough to be its. */
  boolean isBeside(Span piece) {
    double unit = piece.height();
    return Math.abs(span.middle() - piece.middle()) < 0.6 * unit
        && span.right() < piece.left() + 0.5 * unit
        && piece.left() - span.right() < 8 * unit;
  }
}
