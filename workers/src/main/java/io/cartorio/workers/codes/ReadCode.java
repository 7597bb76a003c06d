package io.cartorio.workers.codes;

import com.google.zxing.ResultPoint;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.schemas.result.Point;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;
import java.util.List;

/**
 * A code that was read.
 *
 * @param corners its four corners, in the region's pixels
 */
record ReadCode(String content, List<ResultPoint> corners) {
  /** How far the middle of a corner's square is from the code's edge, in modules. */
  private static final double INSIDE = 3.5;

  ReadCode {
    corners = List.copyOf(corners);
  }

  /** The corners lie beyond the squares' middles, by the code's own modules. */
  static ReadCode of(String content, FinderPatternInfo squares, int modules) {
    double between = modules - 2 * INSIDE;
    double from = -INSIDE / between;
    double to = 1 + INSIDE / between;
    return new ReadCode(
        content,
        List.of(
            at(squares, from, from),
            at(squares, to, from),
            at(squares, to, to),
            at(squares, from, to)));
  }

  private static ResultPoint at(FinderPatternInfo squares, double right, double down) {
    return new ResultPoint(
        (float) along(squares, right, down, true), (float) along(squares, right, down, false));
  }

  private static double along(FinderPatternInfo squares, double right, double down, boolean x) {
    double start = part(squares.getTopLeft(), x);
    return start
        + right * (part(squares.getTopRight(), x) - start)
        + down * (part(squares.getBottomLeft(), x) - start);
  }

  private static double part(ResultPoint point, boolean x) {
    return x ? point.getX() : point.getY();
  }

  /** Where it stands in the upright picture. */
  MachineCode in(Region region, RgbImage image, Turn turn, int number) {
    List<Point> points =
        corners.stream()
            .map(
                corner ->
                    turn.turned(
                        (region.left() + corner.getX() * region.scale()) / image.width(),
                        (region.top() + corner.getY() * region.scale()) / image.height()))
            .toList();
    Box box =
        new Box(
            points.stream().mapToDouble(Point::x).min().orElseThrow(),
            points.stream().mapToDouble(Point::y).min().orElseThrow(),
            points.stream().mapToDouble(Point::x).max().orElseThrow(),
            points.stream().mapToDouble(Point::y).max().orElseThrow());
    return new MachineCode(MachineCode.Kind.QR, content, number, box);
  }
}
