package io.cartorio.workers.ocr.paddle;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;

/** Orders lines as people read them: rows from the top, each from its left, at whatever skew. */
final class ReadingOrder {

  private ReadingOrder() {}

  /**
   * @param lines whose text runs in about one direction
   * @param rightX that direction
   * @param rightY that direction
   */
  static List<ReadLine> of(List<ReadLine> lines, double rightX, double rightY) {
    double skewX = rightX * 1e-6;
    double skewY = rightY * 1e-6;
    for (ReadLine line : lines) {
      TextBox box = line.box();
      if (box.alongX() * rightX + box.alongY() * rightY > 0.8) {
        skewX += box.alongX() * box.length();
        skewY += box.alongY() * box.length();
      }
    }
    double norm = Math.hypot(skewX, skewY);
    return rows(lines, new Axes(skewX / norm, skewY / norm)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<List<ReadLine>> rows(List<ReadLine> lines, Axes axes) {
    List<List<ReadLine>> rows = new ArrayList<>();
    for (ReadLine line : lines.stream().sorted(comparingDouble(axes::down)).toList()) {
      if (!rows.isEmpty() && belongs(line, rows.getLast(), axes)) {
        rows.getLast().add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    rows.forEach(row -> row.sort(comparingDouble(axes::right)));
    return rows;
  }

  /** Level with the row's nearest line, and above or below none of them. */
  private static boolean belongs(ReadLine line, List<ReadLine> row, Axes axes) {
    ReadLine nearest = row.getFirst();
    for (ReadLine other : row) {
      double apart = Math.abs(axes.right(other) - axes.right(line));
      if (apart < (axes.halfWidth(other) + axes.halfWidth(line)) * 0.5) {
        return false;
      }
      if (apart < Math.abs(axes.right(nearest) - axes.right(line))) {
        nearest = other;
      }
    }
    double level = Math.abs(axes.down(nearest) - axes.down(line));
    return level < 0.5 * Math.min(axes.fullHeight(nearest), axes.fullHeight(line));
  }

  /** The page's own right and down. */
  private record Axes(double x, double y) {

    double right(ReadLine line) {
      return line.box().centreX() * x + line.box().centreY() * y;
    }

    double down(ReadLine line) {
      return line.box().centreY() * x - line.box().centreX() * y;
    }

    double halfWidth(ReadLine line) {
      return (isLevel(line.box()) ? line.box().length() : line.box().height()) / 2;
    }

    double fullHeight(ReadLine line) {
      return isLevel(line.box()) ? line.box().height() : line.box().length();
    }

    private boolean isLevel(TextBox box) {
      return Math.abs(box.alongX() * x + box.alongY() * y) > 0.7;
    }
  }
}
