package io.cartorio.workers.ocr.paddle;

import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Point;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.result.TextWord;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what was read as the contract has it: in the upright picture, 0..1 of its sides. */
final class PageWriter {

  private final RgbImage image;
  private final Turn turn;

  PageWriter(RgbImage image, Turn turn) {
    this.image = image;
    this.turn = turn;
  }

  PageText page(List<ReadLine> lines) {
    List<TextLine> written = lines.stream().map(this::line).toList();
    return new PageText(
        1,
        turn.isSideways() ? image.height() : image.width(),
        turn.isSideways() ? image.width() : image.height(),
        written.stream().map(TextLine::text).collect(Collectors.joining("\n")),
        written);
  }

  private TextLine line(ReadLine line) {
    List<Point> polygon = fromTopLeft(corners(line.box(), 0, 1));
    List<TextWord> words =
        line.text().words().stream()
            .map(
                word ->
                    new TextWord(
                        word.text(),
                        rounded(word.confidence()),
                        around(corners(line.box(), word.start(), word.end()))))
            .toList();
    return new TextLine(
        line.text().text(), rounded(line.text().confidence()), around(polygon), polygon, words);
  }

  /** The corners of the part of a line between two shares of its length. */
  private List<Point> corners(TextBox box, double start, double end) {
    double from = (start - 0.5) * box.length();
    double to = (end - 0.5) * box.length();
    double half = box.height() / 2;
    return List.of(
        point(box, from, -half),
        point(box, to, -half),
        point(box, to, half),
        point(box, from, half));
  }

  private Point point(TextBox box, double along, double across) {
    Point exact =
        turn.turned(box.x(along, across) / image.width(), box.y(along, across) / image.height());
    return new Point(rounded(exact.x()), rounded(exact.y()));
  }

  /** Text that runs up or down the page has its first corner elsewhere than top left. */
  private static List<Point> fromTopLeft(List<Point> corners) {
    List<Point> turned = new ArrayList<>(corners);
    int first = 0;
    for (int i = 1; i < turned.size(); i++) {
      if (turned.get(i).x() + turned.get(i).y() < turned.get(first).x() + turned.get(first).y()) {
        first = i;
      }
    }
    Collections.rotate(turned, -first);
    return turned;
  }

  private static Box around(List<Point> corners) {
    return new Box(
        corners.stream().mapToDouble(Point::x).min().orElseThrow(),
        corners.stream().mapToDouble(Point::y).min().orElseThrow(),
        corners.stream().mapToDouble(Point::x).max().orElseThrow(),
        corners.stream().mapToDouble(Point::y).max().orElseThrow());
  }

  /** To a hundred-thousandth: less than a pixel of the largest picture taken. */
  private static double rounded(double value) {
    return Math.round(value * 1e5) / 1e5;
  }
}
