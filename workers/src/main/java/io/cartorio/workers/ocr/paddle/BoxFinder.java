package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.inference.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns a text map into boxes, as DBNet defines it ("Real-time Scene Text Detection with
 * Differentiable Binarization", section 3.4): the map is cut at a threshold, each region gets its
 * smallest rectangle, and since the network learned regions shrunk by a share of area over
 * perimeter, the rectangle is grown back by one.
 */
final class BoxFinder {

  private static final int THRESHOLD = 76;
  private static final double LEAST_SCORE = 0.5;
  private static final double GROWTH = 1.6;
  private static final double LEAST_SIDE = 2;

  private final int maxBoxes;

  BoxFinder(int maxBoxes) {
    this.maxBoxes = maxBoxes;
  }

  /** The boxes in the map's pixels, the likeliest first when there are more than are allowed. */
  List<TextBox> find(TextMap map) {
    List<TextBox> boxes = new ArrayList<>();
    for (Regions.Region region : Regions.above(map, THRESHOLD)) {
      TextBox tight = Hull.of(region.x, region.y, region.points).smallestRectangle(1);
      if (Math.min(tight.length(), tight.height()) < LEAST_SIDE) {
        continue;
      }
      double score = meanInside(map, tight);
      if (score >= LEAST_SCORE) {
        boxes.add(grownBack(tight, score));
      }
    }
    if (boxes.size() > maxBoxes) {
      boxes.sort(Comparator.comparingDouble(TextBox::score).reversed());
      return List.copyOf(boxes.subList(0, maxBoxes));
    }
    return boxes;
  }

  private static TextBox grownBack(TextBox tight, double score) {
    double area = tight.length() * tight.height();
    double perimeter = 2 * (tight.length() + tight.height());
    return new TextBox(
            tight.centreX() + 0.5,
            tight.centreY() + 0.5,
            tight.alongX(),
            tight.alongY(),
            tight.length(),
            tight.height(),
            score)
        .grown(area * GROWTH / perimeter);
  }

  private static double meanInside(TextMap map, TextBox box) {
    double reachX =
        (Math.abs(box.alongX()) * box.length() + Math.abs(box.alongY()) * box.height()) / 2;
    double reachY =
        (Math.abs(box.alongY()) * box.length() + Math.abs(box.alongX()) * box.height()) / 2;
    int x0 = Math.max(0, (int) Math.floor(box.centreX() - reachX));
    int x1 = Math.min(map.width() - 1, (int) Math.ceil(box.centreX() + reachX));
    int y0 = Math.max(0, (int) Math.floor(box.centreY() - reachY));
    int y1 = Math.min(map.height() - 1, (int) Math.ceil(box.centreY() + reachY));
    long sum = 0;
    long count = 0;
    for (int y = y0; y <= y1; y++) {
      for (int x = x0; x <= x1; x++) {
        double dx = x - box.centreX();
        double dy = y - box.centreY();
        if (Math.abs(dx * box.alongX() + dy * box.alongY()) <= box.length() / 2 + 0.5
            && Math.abs(dy * box.alongX() - dx * box.alongY()) <= box.height() / 2 + 0.5) {
          sum += map.probability()[y * map.width() + x] & 0xff;
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / 255.0 / count;
  }
}
