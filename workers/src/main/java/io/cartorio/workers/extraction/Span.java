package io.cartorio.workers.extraction;

import io.cartorio.schemas.result.Box;
import java.util.List;
import java.util.stream.Collectors;

/** Words of one line that stand side by side: from {@code from} to before {@code to}. */
record Span(Line line, int from, int to) {

  List<Word> words() {
    return line.words().subList(from, to);
  }

  String text() {
    return words().stream().map(Word::text).collect(Collectors.joining(" "));
  }

  double left() {
    return line.words().get(from).left();
  }

  double right() {
    return line.words().get(to - 1).right();
  }

  double top() {
    return line.words().get(from).top();
  }

  double bottom() {
    return line.words().get(from).bottom();
  }

  double height() {
    return bottom() - top();
  }

  double middle() {
    return (top() + bottom()) / 2;
  }

  double centre() {
    return (left() + right()) / 2;
  }

  double width() {
    return right() - left();
  }

  /** The lowest confidence of its words. */
  double confidence() {
    return words().stream().mapToDouble(Word::confidence).min().orElse(0);
  }

  Box box() {
    return words().stream().map(Word::box).reduce(Span::around).orElseThrow();
  }

  boolean overlaps(Span other) {
    return line.equals(other.line) && from < other.to && other.from < to;
  }

  /** How much of the narrower of the two stands over or under the other, 0..1. */
  double sharedWidth(Span other) {
    double shared = Math.min(right(), other.right()) - Math.max(left(), other.left());
    return Math.max(0, shared) / Math.max(1e-9, Math.min(width(), other.width()));
  }

  static Box around(Box one, Box other) {
    return new Box(
        Math.min(one.x0(), other.x0()),
        Math.min(one.y0(), other.y0()),
        Math.max(one.x1(), other.x1()),
        Math.max(one.y1(), other.y1()));
  }
}
