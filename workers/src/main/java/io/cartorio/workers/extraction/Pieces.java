package io.cartorio.workers.extraction;

import java.util.ArrayList;
import java.util.List;

/** What is left of lines once the labels are taken out: the places where values may be. */
final class Pieces {
  private Pieces() {}

  static List<Span> of(Line line, List<FoundLabel> labels) {
    List<Span> pieces = new ArrayList<>();
    int from = 0;
    for (FoundLabel label : labels) {
      if (label.span().from() > from) {
        pieces.add(new Span(line, from, label.span().from()));
      }
      from = Math.max(from, label.span().to());
    }
    if (from < line.words().size()) {
      pieces.add(new Span(line, from, line.words().size()));
    }
    return pieces.stream().filter(Pieces::saysSomething).toList();
  }

  private static boolean saysSomething(Span span) {
    return span.text().chars().anyMatch(Character::isLetterOrDigit);
  }
}
