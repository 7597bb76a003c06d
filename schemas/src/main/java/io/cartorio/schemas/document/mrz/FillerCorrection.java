package io.cartorio.schemas.document.mrz;

/**
 * Takes a letter that stands alone among fillers for a filler: a row of them is often read with a
 * K, a C or an L in it. A letter that may be all there is of a given name is left.
 */
final class FillerCorrection {
  private static final String LIKE_FILLERS = "KCLES";
  private static final int OPTIONAL_1 = 15;
  private static final int OPTIONAL_2 = 18;
  private static final int COMPOSITE = 29;

  private FillerCorrection() {}

  static void apply(MrzLines lines) {
    among(lines, 0, OPTIONAL_1, MrzLines.LENGTH);
    among(lines, 1, OPTIONAL_2, COMPOSITE);
    int given = lines.part(2, 0, MrzLines.LENGTH).indexOf("<<") + 2;
    among(lines, 2, given + 1, MrzLines.LENGTH);
  }

  private static void among(MrzLines lines, int line, int from, int to) {
    for (int i = Math.max(from, 2); i < to; i++) {
      boolean isAlone =
          lines.part(line, i - 2, i).equals("<<") && (i + 1 == to || lines.at(line, i + 1) == '<');
      if (isAlone && LIKE_FILLERS.indexOf(lines.at(line, i)) >= 0) {
        lines.put(line, i, '<');
      }
    }
  }
}
