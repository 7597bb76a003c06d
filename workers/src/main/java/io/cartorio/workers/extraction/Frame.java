package io.cartorio.workers.extraction;

import java.util.List;

/** Where a picture ends, and whether the document goes on beyond. */
final class Frame {
  /** Words this near to the edge, in their own heights, may go on beyond it. */
  private static final double AT_RIGHT = 0.8;

  private static final double AT_LEFT = 0.2;

  /** So many lines that end at the edge make a document that goes on beyond it. */
  private static final int MANY = 3;

  /** A word that the edge cuts through is mostly not read at all, so that a gap is left. */
  private static final double CUT_WORD = 3;

  private final int width;
  private final double reach;

  private Frame(int width, double reach) {
    this.width = width;
    this.reach = reach;
  }

  static Frame of(Sheet sheet) {
    int width = sheet.page().width();
    long cut =
        sheet.lines().stream().map(Line::whole).filter(line -> gap(line, width) < AT_RIGHT).count();
    return new Frame(width, cut >= MANY ? CUT_WORD : AT_RIGHT);
  }

  /** Whether the edge may have cut words off. */
  boolean cuts(List<Span> spans) {
    return spans.stream()
        .anyMatch(
            span -> gap(span, width) < reach || span.box().x0() * width < AT_LEFT * span.height());
  }

  private static double gap(Span span, int width) {
    return (1 - span.box().x1()) * width / span.height();
  }
}
