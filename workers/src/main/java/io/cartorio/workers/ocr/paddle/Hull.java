package io.cartorio.workers.ocr.paddle;

/** Convex hulls of pixels, and the smallest rectangle around one. */
final class Hull {

  private final int[] x;
  private final int[] y;
  private final int size;

  private Hull(int[] x, int[] y, int size) {
    this.x = x;
    this.y = y;
    this.size = size;
  }

  /**
   * The hull of points, by Andrew's monotone chain.
   *
   * @param x of the points, which are sorted by y, then x
   * @param y of the points
   */
  static Hull of(int[] x, int[] y, int count) {
    int[] hullX = new int[2 * count];
    int[] hullY = new int[2 * count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      size = push(hullX, hullY, size, 2, x[i], y[i]);
    }
    int kept = size + 1;
    for (int i = count - 2; i >= 0; i--) {
      size = push(hullX, hullY, size, kept, x[i], y[i]);
    }
    return new Hull(hullX, hullY, Math.max(1, size - 1));
  }

  private static int push(int[] hullX, int[] hullY, int size, int kept, int x, int y) {
    int top = size;
    while (top >= kept && !turnsOn(hullX, hullY, top, x, y)) {
      top--;
    }
    hullX[top] = x;
    hullY[top] = y;
    return top + 1;
  }

  private static boolean turnsOn(int[] hullX, int[] hullY, int top, int x, int y) {
    long ax = hullX[top - 1] - hullX[top - 2];
    long ay = hullY[top - 1] - hullY[top - 2];
    return ax * (y - hullY[top - 1]) - ay * (x - hullX[top - 1]) < 0;
  }

  /** The rectangle of least area around the hull; one of its sides lies on a side of the hull. */
  TextBox smallestRectangle(double score) {
    TextBox best = null;
    for (int i = 0; i < size; i++) {
      int next = (i + 1) % size;
      double dx = x[next] - x[i];
      double dy = y[next] - y[i];
      double norm = Math.hypot(dx, dy);
      TextBox box = norm == 0 ? around(1, 0, score) : around(dx / norm, dy / norm, score);
      if (best == null || box.length() * box.height() < best.length() * best.height()) {
        best = box;
      }
    }
    return best == null ? around(1, 0, score) : best;
  }

  private TextBox around(double alongX, double alongY, double score) {
    double minAlong = Double.POSITIVE_INFINITY;
    double maxAlong = Double.NEGATIVE_INFINITY;
    double minAcross = Double.POSITIVE_INFINITY;
    double maxAcross = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      double along = x[i] * alongX + y[i] * alongY;
      double across = y[i] * alongX - x[i] * alongY;
      minAlong = Math.min(minAlong, along);
      maxAlong = Math.max(maxAlong, along);
      minAcross = Math.min(minAcross, across);
      maxAcross = Math.max(maxAcross, across);
    }
    double along = (minAlong + maxAlong) / 2;
    double across = (minAcross + maxAcross) / 2;
    return new TextBox(
        along * alongX - across * alongY,
        along * alongY + across * alongX,
        alongX,
        alongY,
        maxAlong - minAlong,
        maxAcross - minAcross,
        score);
  }
}
