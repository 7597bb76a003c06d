package io.cartorio.workers.extraction;

import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Point;
import io.cartorio.schemas.result.TextLine;

/**
 * How the lines of a photographed page lean: the slope of a line at pixel (x, y) is {@code a + b (x
 * - cx) + c (y - cy)}, fitted to all lines, the long ones first. With it every line of text gets
 * one height on the page, however the page was held.
 */
record Slant(double a, double b, double c, double centreX, double centreY) {
  private static final double STIFFNESS = 0.05;

  static Slant of(PageText page) {
    double centreX = page.width() / 2.0;
    double centreY = page.height() / 2.0;
    double scale = Math.max(page.width(), page.height());
    double[][] normal = new double[3][4];
    double total = 0;
    for (TextLine line : page.lines()) {
      Stroke stroke = Stroke.of(line, page);
      if (stroke.isLevel() && stroke.length() > 3 * stroke.height()) {
        double weight = stroke.length() * stroke.length() / (scale * scale);
        double[] row = {1, (stroke.x() - centreX) / scale, (stroke.y() - centreY) / scale};
        total += weight;
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            normal[i][j] += weight * row[i] * row[j];
          }
          normal[i][3] += weight * row[i] * stroke.slope();
        }
      }
    }
    normal[0][0] += 1e-9;
    normal[1][1] += STIFFNESS * total + 1e-9;
    normal[2][2] += STIFFNESS * total + 1e-9;
    double[] fit = solve(normal);
    return new Slant(fit[0], fit[1] / scale, fit[2] / scale, centreX, centreY);
  }

  /** Down the page, in pixels: the same all along a line of text. */
  double down(double x, double y) {
    double dx = x - centreX;
    double dy = y - centreY;
    return y - a * dx - b * dx * dx / 2 - c * dx * dy;
  }

  /** Along the lines, in pixels. */
  double along(double x, double y) {
    return x + a * (y - centreY);
  }

  private static double[] solve(double[][] m) {
    for (int i = 0; i < 3; i++) {
      for (int k = i + 1; k < 3; k++) {
        double factor = m[k][i] / m[i][i];
        for (int j = i; j < 4; j++) {
          m[k][j] -= factor * m[i][j];
        }
      }
    }
    double[] x = new double[3];
    for (int i = 2; i >= 0; i--) {
      double rest = m[i][3];
      for (int j = i + 1; j < 3; j++) {
        rest -= m[i][j] * x[j];
      }
      x[i] = rest / m[i][i];
    }
    return x;
  }

  /** A line of text as a stroke of the pen, in pixels. */
  record Stroke(double x, double y, double dx, double dy, double height) {

    static Stroke of(TextLine line, PageText page) {
      Point p0 = line.polygon().get(0);
      Point p1 = line.polygon().get(1);
      Point p2 = line.polygon().get(2);
      Point p3 = line.polygon().get(3);
      double w = page.width();
      double h = page.height();
      double topX = (p1.x() - p0.x()) * w;
      double topY = (p1.y() - p0.y()) * h;
      double sideX = (p3.x() - p0.x()) * w;
      double sideY = (p3.y() - p0.y()) * h;
      return new Stroke(
          (p0.x() + p1.x() + p2.x() + p3.x()) / 4 * w,
          (p0.y() + p1.y() + p2.y() + p3.y()) / 4 * h,
          topX,
          topY,
          Math.hypot(sideX, sideY));
    }

    double length() {
      return Math.hypot(dx, dy);
    }

    double slope() {
      return dy / Math.max(1e-9, dx);
    }

    /** Whether the text runs along the page, as far as its outline tells. */
    boolean isLevel() {
      return dx > 0 && Math.abs(dy) < 0.5 * dx;
    }
  }
}
