package io.cartorio.workers.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet with its labels found.
 *
 * @param pieces what is left of its lines: where values may be
 */
record Labelled(Sheet sheet, List<FoundLabel> labels, List<Span> pieces) {
  Labelled {
    labels = List.copyOf(labels);
    pieces = List.copyOf(pieces);
  }

  /** No document has so many lines; a page of text would only cost time. */
  private static final int MOST_LINES = 250;

  private static final int PROSE = 14;
  private static final int LEGEND = 3;

  static Labelled of(Sheet sheet, LabelFinder finder) {
    List<FoundLabel> labels = new ArrayList<>();
    List<Span> pieces = new ArrayList<>();
    int most = Math.min(MOST_LINES, sheet.lines().size());
    for (Line line : sheet.lines().subList(0, most)) {
      if (!ReadZone.mayBelong(line)) {
        List<FoundLabel> found = Kin.told(finder.in(line));
        if (NameRest.is(line, found, sheet)) {
          found = List.of();
        }
        if (!isProse(line, found)) {
          labels.addAll(found);
          pieces.addAll(Pieces.of(line, found));
        }
      }
    }
    return new Labelled(sheet, labels, pieces);
  }

  /**
   * How much of what such documents print was read: labels and headings, each once. A page of
   * anything else has hardly any.
   */
  long recognised() {
    return labels.stream()
        .filter(label -> label.quality() >= 0.6)
        .map(FoundLabel::target)
        .filter(target -> !(target instanceof Target.Other))
        .distinct()
        .count();
  }

  /** A line of running text, such as the legend that explains the numbers of the labels. */
  private static boolean isProse(Line line, List<FoundLabel> found) {
    long different = found.stream().map(FoundLabel::target).distinct().count();
    return line.words().size() >= PROSE || different >= LEGEND && line.words().size() >= 10;
  }
}
