package io.cartorio.workers.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Joins what the engine took for two lines though it is one: no more than a space stands between.
 */
final class Rows {
  /** A space at most, in heights of the line: boxes are somewhat larger than their words. */
  private static final double SPACE = 0.15;

  private static final double OVERLAP = -0.8;
  private static final double LEVEL = 0.3;
  private static final double SMALLER = 0.7;

  private Rows() {}

  /** The lines in their order, numbered anew. */
  static List<Line> joined(List<Line> lines) {
    List<Line> left = new ArrayList<>(lines);
    left.sort(Comparator.comparingDouble(line -> line.whole().left()));
    List<Line> rows = new ArrayList<>();
    while (!left.isEmpty()) {
      Line row = left.removeFirst();
      Optional<Line> next = next(row, left);
      while (next.isPresent()) {
        left.remove(next.get());
        row = join(row, next.get());
        next = next(row, left);
      }
      rows.add(row);
    }
    rows.sort(Comparator.comparingInt(Line::number));
    List<Line> numbered = new ArrayList<>();
    rows.forEach(row -> numbered.add(new Line(numbered.size(), row.words())));
    return List.copyOf(numbered);
  }

  private static Optional<Line> next(Line row, List<Line> lines) {
    Word last = row.words().getLast();
    return lines.stream().filter(line -> goesOn(last, line.words().getFirst())).findFirst();
  }

  private static boolean goesOn(Word last, Word first) {
    double unit = last.bottom() - last.top();
    double size = (first.bottom() - first.top()) / unit;
    double gap = (first.left() - last.right()) / unit;
    double middles = (first.top() + first.bottom() - last.top() - last.bottom()) / 2 / unit;
    return gap > OVERLAP
        && gap < SPACE
        && first.left() > last.left()
        && Math.abs(middles) < LEVEL
        && size > SMALLER
        && size < 1 / SMALLER;
  }

  private static Line join(Line row, Line next) {
    List<Word> words = new ArrayList<>(row.words());
    words.addAll(next.words());
    return new Line(Math.min(row.number(), next.number()), words);
  }
}
