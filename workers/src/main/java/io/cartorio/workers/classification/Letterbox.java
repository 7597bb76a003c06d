package io.cartorio.workers.classification;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.ocr.Turn;
import java.util.Arrays;

/**
 * A picture as a classifier wants it: whole, upright, scaled to fit a square, in its middle, and
 * grey around.
 */
public final class Letterbox {
  private static final int SIDE = Inference.PICTURE_SIDE;

  private Letterbox() {}

  /**
   * @param image as it was decoded
   * @param turn what makes it upright
   */
  public static RgbImage of(RgbImage image, Turn turn) {
    double scale = (double) SIDE / Math.max(image.width(), image.height());
    int width = Math.clamp(Math.round(image.width() * scale), 1, SIDE);
    int height = Math.clamp(Math.round(image.height() * scale), 1, SIDE);
    byte[] square = new byte[SIDE * SIDE * 3];
    Arrays.fill(square, (byte) Inference.AROUND);
    int left = (SIDE - width) / 2;
    int top = (SIDE - height) / 2;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        mean(image, x, y, width, height, square, 3 * turned(turn, left + x, top + y));
      }
    }
    return new RgbImage(SIDE, SIDE, square);
  }

  /** Where a pixel of the square is once the square is turned. */
  private static int turned(Turn turn, int x, int y) {
    int last = SIDE - 1;
    return switch (turn) {
      case NONE -> y * SIDE + x;
      case QUARTER -> x * SIDE + last - y;
      case HALF -> (last - y) * SIDE + last - x;
      case THREE_QUARTERS -> (last - x) * SIDE + y;
    };
  }

  /**
   * The mean of the pixels that one of the small picture covers; the nearest where it is larger.
   */
  private static void mean(
      RgbImage image, int x, int y, int width, int height, byte[] square, int at) {
    int left = (int) ((long) x * image.width() / width);
    int right = Math.max(left + 1, (int) ((x + 1L) * image.width() / width));
    int top = (int) ((long) y * image.height() / height);
    int bottom = Math.max(top + 1, (int) ((y + 1L) * image.height() / height));
    byte[] rgb = image.rgb();
    int pixels = (right - left) * (bottom - top);
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int row = top; row < bottom; row++) {
      int from = (row * image.width() + left) * 3;
      for (int column = left; column < right; column++, from += 3) {
        red += rgb[from] & 0xff;
        green += rgb[from + 1] & 0xff;
        blue += rgb[from + 2] & 0xff;
      }
    }
    square[at] = (byte) (red / pixels);
    square[at + 1] = (byte) (green / pixels);
    square[at + 2] = (byte) (blue / pixels);
  }
}
