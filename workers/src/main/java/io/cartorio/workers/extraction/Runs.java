package io.cartorio.workers.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs of words of one kind within a span. */
final class Runs {
  private Runs() {}

  /** Words without a digit, and the strokes between them. */
  static List<Span> ofLetters(Span span) {
    return of(span, word -> word.text().chars().noneMatch(Character::isDigit));
  }

  static List<Span> of(Span span, Predicate<Word> belongs) {
    List<Span> runs = new ArrayList<>();
    int start = -1;
    for (int i = span.from(); i <= span.to(); i++) {
      boolean in = i < span.to() && belongs.test(span.line().words().get(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        runs.add(new Span(span.line(), start, i));
        start = -1;
      }
    }
    return runs;
  }
}
