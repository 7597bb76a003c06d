package io.cartorio.schemas.result;

import java.util.List;

/**
 * One line of text.
 *
 * @param confidence 0..1
 * @param polygon its four corners from the top left clockwise, in the upright image
 */
public record TextLine(
    String text, double confidence, Box box, List<Point> polygon, List<TextWord> words) {
  public TextLine {
    polygon = List.copyOf(polygon);
    words = List.copyOf(words);
  }
}
