package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.inference.TextMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The connected regions of a text map's pixels above a threshold (diagonal neighbours count), each
 * as the ends of its runs: all that a convex hull needs.
 */
final class Regions {

  private final int[] runRow;
  private final int[] runStart;
  private final int[] runEnd;
  private final int[] parent;
  private int runs;

  private Regions(int capacity) {
    runRow = new int[capacity];
    runStart = new int[capacity];
    runEnd = new int[capacity];
    parent = new int[capacity];
  }

  /** One region: points sorted by row, then column. */
  static final class Region {
    int[] x = new int[16];
    int[] y = new int[16];
    int points;

    private void add(int column, int row) {
      if (points == x.length) {
        x = java.util.Arrays.copyOf(x, points * 2);
        y = java.util.Arrays.copyOf(y, points * 2);
      }
      x[points] = column;
      y[points++] = row;
    }
  }

  static List<Region> above(TextMap map, int threshold) {
    Regions regions = new Regions((map.width() / 2 + 1) * map.height());
    int above = 0;
    int row = 0;
    for (int y = 0; y < map.height(); y++) {
      int end = regions.addRuns(map, y, threshold);
      regions.join(above, row, end);
      above = row;
      row = end;
    }
    return regions.collect();
  }

  private int addRuns(TextMap map, int y, int threshold) {
    byte[] probability = map.probability();
    int rowStart = y * map.width();
    int x = 0;
    while (x < map.width()) {
      if ((probability[rowStart + x] & 0xff) <= threshold) {
        x++;
        continue;
      }
      int start = x;
      while (x < map.width() && (probability[rowStart + x] & 0xff) > threshold) {
        x++;
      }
      runRow[runs] = y;
      runStart[runs] = start;
      runEnd[runs] = x - 1;
      parent[runs] = runs;
      runs++;
    }
    return runs;
  }

  /** Joins the runs of a row with those they touch in the row above. */
  private void join(int above, int row, int end) {
    int upper = above;
    for (int lower = row; lower < end; lower++) {
      while (upper < row && runEnd[upper] < runStart[lower] - 1) {
        upper++;
      }
      for (int touching = upper;
          touching < row && runStart[touching] <= runEnd[lower] + 1;
          touching++) {
        parent[root(lower)] = root(touching);
      }
    }
  }

  private int root(int run) {
    int at = run;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private List<Region> collect() {
    List<Region> regions = new ArrayList<>();
    Region[] byRoot = new Region[runs];
    for (int run = 0; run < runs; run++) {
      int root = root(run);
      Region region = byRoot[root];
      if (region == null) {
        region = new Region();
        byRoot[root] = region;
        regions.add(region);
      }
      region.add(runStart[run], runRow[run]);
      region.add(runEnd[run], runRow[run]);
    }
    return regions;
  }
}
