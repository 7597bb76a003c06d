package io.cartorio.workers.codes;

import com.google.zxing.ResultPoint;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Three squares that may be the corners of one code.
 *
 * @param doubt how far they are from a right angle with equal sides, and from equal size; 0 is best
 */
record Triple(FinderPattern one, FinderPattern two, FinderPattern three, double doubt) {
  /** Beyond these they are no code, however it is photographed. */
  private static final double MOST_UNEQUAL = 1.6;

  private static final double MOST_DOUBT = 0.9;

  /** The sides of a code's corners, in modules: the smallest is 14 apart, the largest 170. */
  private static final double LEAST_APART = 10;

  private static final double MOST_APART = 220;

  /** All that may be a code, the likeliest first. */
  static List<Triple> among(List<FinderPattern> patterns) {
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      for (int j = i + 1; j < patterns.size(); j++) {
        for (int k = j + 1; k < patterns.size(); k++) {
          Triple triple = of(patterns.get(i), patterns.get(j), patterns.get(k));
          if (triple.doubt < MOST_DOUBT) {
            triples.add(triple);
          }
        }
      }
    }
    triples.sort(Comparator.comparingDouble(Triple::doubt));
    return triples;
  }

  static Triple of(FinderPattern a, FinderPattern b, FinderPattern c) {
    return new Triple(a, b, c, doubt(a, b, c));
  }

  private static double doubt(FinderPattern a, FinderPattern b, FinderPattern c) {
    double[] sizes = sorted(size(a), size(b), size(c));
    double[] sides = sorted(apart(a, b), apart(b, c), apart(a, c));
    double module = (sizes[0] + sizes[1] + sizes[2]) / 3;
    if (sizes[2] > sizes[0] * MOST_UNEQUAL
        || sides[0] < LEAST_APART * module
        || sides[0] > MOST_APART * module
        || sides[1] > sides[0] * MOST_UNEQUAL) {
      return Double.MAX_VALUE;
    }
    double square = Math.hypot(sides[0], sides[1]);
    return Math.abs(sides[2] - square) / square * 2
        + (sides[1] - sides[0]) / sides[1]
        + (sizes[2] - sizes[0]) / sizes[2];
  }

  private static double size(FinderPattern pattern) {
    return pattern.getEstimatedModuleSize();
  }

  private static double apart(FinderPattern a, FinderPattern b) {
    return ResultPoint.distance(a, b);
  }

  private static double[] sorted(double... values) {
    Arrays.sort(values);
    return values;
  }

  List<FinderPattern> patterns() {
    return List.of(one, two, three);
  }

  /**
   * The three as the library wants them: who is the corner between the others, and which is which.
   */
  FinderPatternInfo ordered() {
    FinderPattern[] order = {one, two, three};
    ResultPoint.orderBestPatterns(order);
    return new FinderPatternInfo(order);
  }

  /** What the code covers, in the region's pixels, roughly. */
  Rectangle2D bounds() {
    FinderPatternInfo corners = ordered();
    double fourthX =
        corners.getTopRight().getX() + corners.getBottomLeft().getX() - corners.getTopLeft().getX();
    double fourthY =
        corners.getTopRight().getY() + corners.getBottomLeft().getY() - corners.getTopLeft().getY();
    Rectangle2D bounds = new Rectangle2D.Double(fourthX, fourthY, 0, 0);
    patterns().forEach(pattern -> bounds.add(pattern.getX(), pattern.getY()));
    return bounds;
  }
}
