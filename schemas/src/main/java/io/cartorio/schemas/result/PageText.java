package io.cartorio.schemas.result;

import java.util.List;

/**
 * The text of one page, in reading order.
 *
 * @param page from 1
 * @param width of the upright image, in pixels
 * @param height of the upright image, in pixels
 * @param text the lines, joined by line feeds
 */
public record PageText(int page, int width, int height, String text, List<TextLine> lines) {
  public PageText {
    lines = List.copyOf(lines);
  }
}
