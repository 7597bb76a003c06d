package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.Plain;

/** How near two texts are: Levenshtein's distance, whole and within. */
final class Likeness {
  private Likeness() {}

  /** Capitals and digits with nothing between: engines lose and invent spaces in small print. */
  static String pressed(String text) {
    return Plain.of(text).replace(" ", "");
  }

  /** The fewest insertions, deletions and replacements that make {@code one} {@code other}. */
  static int distance(String one, String other) {
    int[] row = firstRow(other.length(), true);
    for (int i = 0; i < one.length(); i++) {
      row = nextRow(row, one.charAt(i), other, i + 1);
    }
    return row[other.length()];
  }

  /** The distance of {@code part} to the part of {@code whole} that is nearest to it. */
  static int distanceWithin(String part, String whole) {
    int[] row = firstRow(whole.length(), false);
    for (int i = 0; i < part.length(); i++) {
      row = nextRow(row, part.charAt(i), whole, i + 1);
    }
    int least = row[0];
    for (int distance : row) {
      least = Math.min(least, distance);
    }
    return least;
  }

  /** Where in {@code whole} the part of the same length begins that is nearest to {@code part}. */
  static int bestStart(String part, String whole) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int start = 0; start + part.length() <= whole.length(); start++) {
      int distance = distance(part, whole.substring(start, start + part.length()));
      if (distance < least) {
        least = distance;
        best = start;
      }
    }
    return best;
  }

  private static int[] firstRow(int length, boolean counted) {
    int[] row = new int[length + 1];
    for (int j = 0; counted && j <= length; j++) {
      row[j] = j;
    }
    return row;
  }

  private static int[] nextRow(int[] row, char letter, String other, int first) {
    int[] next = new int[row.length];
    next[0] = first;
    for (int j = 1; j < row.length; j++) {
      int replaced = row[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
      next[j] = Math.min(replaced, 1 + Math.min(row[j], next[j - 1]));
    }
    return next;
  }
}
