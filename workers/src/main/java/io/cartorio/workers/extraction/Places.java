package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.ValuePlace;
import java.util.List;

/** How well a value stands to a label, place by place, in heights of the value's own line. */
final class Places {
  private static final double HIGHEST_GAP = 3.2;
  private static final double OVERLAP = -0.7;
  private static final double WIDEST_GAP = 16;

  /** A value behind another label, or another value, is hardly ever meant. */
  private static final double BEHIND_LABEL = 0.2;

  private static final double BEHIND_VALUE = 0.6;

  private final List<FoundLabel> labels;
  private final List<Span> pieces;

  Places(List<FoundLabel> labels, List<Span> pieces) {
    this.labels = labels;
    this.pieces = pieces;
  }

  /** 0 where the value does not stand there, up to 1. */
  double fit(ValuePlace place, FoundLabel label, Span value) {
    Span from = label.span();
    boolean sameLine = from.line().equals(value.line());
    return switch (place) {
      case SAME_LINE -> sameLine ? sameLine(from, value) : 0;
      case RIGHT -> sameLine ? 0 : right(label, value) * between(label, value, true);
      case BELOW ->
          sameLine
              ? 0
              : stacked(label, value, value.top() - from.bottom()) * between(label, value, false);
      case ABOVE ->
          sameLine
              ? 0
              : stacked(label, value, from.top() - value.bottom()) * between(label, value, false);
      case NEXT_LINES -> 0;
    };
  }

  /** The fit in whatever place fits best. */
  double best(FoundLabel label, Span value) {
    double best = 0;
    for (ValuePlace place : ValuePlace.values()) {
      best = Math.max(best, fit(place, label, value));
    }
    return best;
  }

  private static double sameLine(Span label, Span value) {
    if (value.from() < label.to()) {
      return 0;
    }
    return value.from() == label.to() ? 1 : 0.7;
  }

  private static double right(FoundLabel label, Span value) {
    double unit = value.height();
    double gap = (value.left() - label.right()) / unit;
    Span print = label.span();
    double level = Math.abs(value.middle() - print.middle()) / Math.max(unit, print.height());
    if (gap < -0.5 || gap > WIDEST_GAP || level > 0.75) {
      return 0;
    }
    return Math.exp(-Math.max(0, gap) / 14) * Math.exp(-2 * level * level);
  }

  private static double stacked(FoundLabel label, Span value, double distance) {
    double unit = value.height();
    double gap = distance / unit;
    if (gap < OVERLAP || gap > HIGHEST_GAP) {
      return 0;
    }
    double edges = Math.abs(value.left() - label.left()) / unit;
    double centres = Math.abs(value.centre() - label.centre()) / unit;
    boolean apart = value.left() > label.right() + unit || value.right() < label.left();
    if (apart) {
      return 0;
    }
    double aside = Math.min(edges, centres + 0.5);
    double near = Math.max(0, gap);
    return Math.exp(-near * near / 2.5) * Math.exp(-aside / 8);
  }

  /** What stands between a label and a value makes them strangers. */
  private double between(FoundLabel label, Span value, boolean beside) {
    Span from = label.span();
    double factor = 1;
    for (FoundLabel other : labels) {
      if (!other.span().equals(from) && isBetween(from, other.span(), value, beside)) {
        factor = Math.min(factor, BEHIND_LABEL);
      }
    }
    for (Span piece : pieces) {
      if (!piece.overlaps(value) && isBetween(from, piece, value, beside)) {
        factor *= BEHIND_VALUE;
      }
    }
    return factor;
  }

  private static boolean isBetween(Span from, Span middle, Span to, boolean beside) {
    if (beside) {
      boolean level = Math.abs(middle.middle() - to.middle()) < 0.6 * to.height();
      return level && middle.left() > from.centre() && middle.centre() < to.left();
    }
    double upper = Math.min(from.middle(), to.middle());
    double lower = Math.max(from.middle(), to.middle());
    boolean column = middle.sharedWidth(to) > 0.2 && middle.sharedWidth(from) > 0.1;
    return column
        && middle.middle() > upper + 0.3 * to.height()
        && middle.middle() < lower - 0.3 * to.height();
  }
}
