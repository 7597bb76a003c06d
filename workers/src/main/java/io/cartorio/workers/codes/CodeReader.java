package io.cartorio.workers.codes;

import io.cartorio.schemas.result.MachineCode;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds and reads the QR codes of a picture, whichever way they lie. It looks at the picture made
 * smaller, and again at full size where a code stands that could not be read so. What a picture
 * holds decides neither how long that takes nor how much it says: a code that is not read within
 * the bounds is not reported.
 *
 * <p>Thread-safe: it keeps nothing.
 */
public final class CodeReader {
  /** The longest side that is looked at, in pixels. */
  static final int LONGEST_SIDE = 1600;

  static final int MOST_CODES = 8;

  /** The modules of the smallest code, and so the pixels that it takes at least. */
  private static final int SMALLEST_CODE = 21;

  private static final int CLOSER_LOOKS = 3;
  private static final Comparator<MachineCode> FROM_THE_TOP =
      Comparator.<MachineCode>comparingDouble(code -> code.box().y0())
          .thenComparingDouble(code -> code.box().x0());

  private CodeReader() {}

  /**
   * The codes on a picture, from the top of the upright picture; of those that say the same, one.
   *
   * @param image as it was decoded
   * @param turn what makes it upright
   * @param number which of the job's images it is, from 1
   */
  public static List<MachineCode> read(RgbImage image, Turn turn, int number) {
    Deadline deadline = new Deadline();
    Region whole = Region.of(image, LONGEST_SIDE);
    if (Math.min(whole.width(), whole.height()) < SMALLEST_CODE) {
      return List.of();
    }
    List<ReadCode> read = new ArrayList<>();
    List<Rectangle2D> unread = new ArrayList<>();
    new CodeSearch(whole.grey(image), deadline).run(read, unread);
    List<MachineCode> codes = new ArrayList<>();
    read.forEach(code -> codes.add(code.in(whole, image, turn, number)));
    if (whole.isReduced()) {
      codes.addAll(closer(image, turn, number, whole, unread, deadline));
    }
    Set<String> said = new HashSet<>();
    return codes.stream()
        .filter(code -> said.add(code.content()))
        .limit(MOST_CODES)
        .sorted(FROM_THE_TOP)
        .toList();
  }

  private static List<MachineCode> closer(
      RgbImage image,
      Turn turn,
      int number,
      Region whole,
      List<Rectangle2D> unread,
      Deadline deadline) {
    List<MachineCode> codes = new ArrayList<>();
    for (Rectangle2D place : unread.subList(0, Math.min(CLOSER_LOOKS, unread.size()))) {
      Region region = whole.around(place, image, LONGEST_SIDE);
      if (deadline.isOver() || region.scale() >= whole.scale()) {
        break;
      }
      List<ReadCode> read = new ArrayList<>();
      new CodeSearch(region.grey(image), deadline).run(read, new ArrayList<>());
      read.forEach(code -> codes.add(code.in(region, image, turn, number)));
    }
    return codes;
  }
}
