package io.cartorio.workers.codes;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the squares in the corners of codes: rows in which dark and light follow one another as 1,
 * 1, 3, 1, 1, and that hold crosswise too. The library's own search compares all squares with all
 * others in threes, which a picture full of them would make last for hours; this one keeps the few
 * that were seen most often.
 */
final class PatternScan extends FinderPatternFinder {
  /** How many squares are looked for at most, and how many of them are kept. */
  private static final int MOST_SEEN = 200;

  private static final int MOST_KEPT = 36;

  private static final int PARTS = 5;

  PatternScan(BitMatrix dark) {
    super(dark);
  }

  /** The squares, those seen most often first. */
  List<FinderPattern> patterns(Deadline deadline) {
    BitMatrix dark = getImage();
    for (int y = 0; y < dark.getHeight(); y++) {
      if (getPossibleCenters().size() >= MOST_SEEN || deadline.isOver()) {
        break;
      }
      scan(dark, y);
    }
    return getPossibleCenters().stream()
        .sorted(Comparator.comparingInt(FinderPattern::getCount).reversed())
        .limit(MOST_KEPT)
        .toList();
  }

  /** Keeps the lengths of the last five runs, the last of them light or dark as the row is. */
  private void scan(BitMatrix dark, int y) {
    int[] runs = new int[PARTS];
    boolean last = false;
    int run = 0;
    for (int x = 0; x < dark.getWidth(); x++) {
      boolean now = dark.get(x, y);
      if (now != last) {
        end(runs, run, last, x, y);
        run = 0;
        last = now;
      }
      run++;
    }
    end(runs, run, last, dark.getWidth(), y);
  }

  private void end(int[] runs, int length, boolean wasDark, int x, int y) {
    System.arraycopy(runs, 1, runs, 0, PARTS - 1);
    runs[PARTS - 1] = length;
    if (wasDark && runs[0] > 0 && foundPatternCross(runs)) {
      handlePossibleCenter(Arrays.copyOf(runs, PARTS), y, x);
    }
  }
}
