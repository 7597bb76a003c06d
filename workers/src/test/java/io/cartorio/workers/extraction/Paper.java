package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Point;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.result.TextWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A page of text as an engine would read it: lines put down in pixels of a page 1000 wide. */
final class Paper {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 700;
  private static final double LETTER = 0.55;

  private final List<TextLine> lines = new ArrayList<>();
  private final double slope;

  private Paper(double slope) {
    this.slope = slope;
  }

  static Paper flat() {
    return new Paper(0);
  }

  /** A page whose lines rise or fall. */
  static Paper skewed(double degrees) {
    return new Paper(Math.tan(Math.toRadians(degrees)));
  }

  /** A label: small print. */
  Paper label(int x, int y, String text) {
    return line(x, y, 18, 0.99, text);
  }

  Paper value(int x, int y, String text) {
    return line(x, y, 26, 0.99, text);
  }

  Paper line(int x, int y, int height, double confidence, String text) {
    List<TextWord> words = new ArrayList<>();
    double at = x;
    for (String word : text.split(" ")) {
      double end = at + word.length() * LETTER * height;
      words.add(new TextWord(word, confidence, box(at, y, end, height)));
      at = end + LETTER * height;
    }
    double end = at - LETTER * height;
    lines.add(
        new TextLine(
            text,
            confidence,
            box(x, y, end, height),
            List.of(
                point(x, y + slope * x),
                point(end, y + slope * end),
                point(end, y + slope * end + height),
                point(x, y + slope * x + height)),
            words));
    return this;
  }

  /** A line that runs up the edge. */
  Paper sideways(int x, int y, String text) {
    double length = text.length() * LETTER * 26;
    Box box = new Box(at(x, WIDTH), at(y, HEIGHT), at(x + 26, WIDTH), at(y + length, HEIGHT));
    lines.add(
        new TextLine(
            text,
            0.99,
            box,
            List.of(
                new Point(box.x0(), box.y0()),
                new Point(box.x1(), box.y0()),
                new Point(box.x1(), box.y1()),
                new Point(box.x0(), box.y1())),
            List.of(new TextWord(text, 0.99, box))));
    return this;
  }

  ImageText image() {
    String text = String.join("\n", lines.stream().map(TextLine::text).toList());
    return new ImageText(new PageText(1, WIDTH, HEIGHT, text, lines), List.of());
  }

  /** What stands on papers that are one document, asked for as a bare type. */
  static Extracted extract(String type, Paper... papers) {
    return extract(type, Set.of(Side.values()), papers);
  }

  static Extracted extract(String type, Set<Side> sides, Paper... papers) {
    Query query =
        new Query(
            DocumentTypes.standard().find(type).orElseThrow(),
            type,
            sides,
            Backend.OCR,
            LocalDate.of(2026, 11, 21));
    return Extractor.extract(query, Arrays.stream(papers).map(Paper::image).toList());
  }

  private Box box(double x, double y, double end, double height) {
    double top = y + slope * (slope < 0 ? end : x);
    double bottom = y + slope * (slope < 0 ? x : end) + height;
    return new Box(at(x, WIDTH), at(top, HEIGHT), at(end, WIDTH), at(bottom, HEIGHT));
  }

  private static Point point(double x, double y) {
    return new Point(at(x, WIDTH), at(y, HEIGHT));
  }

  private static double at(double pixel, int side) {
    return Math.clamp(pixel / side, 0, 1);
  }
}
