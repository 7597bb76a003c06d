package io.cartorio.workers.annotate;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A photo turned upright and brought to a size at which one can read it and draw on it. It takes at
 * most {@value #MOST_PIXELS} pixels of four bytes, however large the photo was.
 */
public final class UprightPhoto {
  static final int LONGEST_SIDE = 1600;

  static final int MOST_PIXELS = LONGEST_SIDE * LONGEST_SIDE;

  /** A smaller photo is enlarged to this, since the letters on it do not get smaller. */
  static final int LEAST_SIDE = 1200;

  private final BufferedImage picture;

  private UprightPhoto(BufferedImage picture) {
    this.picture = picture;
  }

  /**
   * @param image as it was decoded; not kept
   * @param turn what makes it upright
   */
  public static UprightPhoto of(RgbImage image, Turn turn) {
    int longest = Math.max(image.width(), image.height());
    BufferedImage upright =
        upright(image, turn, Math.max(1, Math.round((float) longest / LONGEST_SIDE)));
    int side = Math.max(upright.getWidth(), upright.getHeight());
    double scale = (double) Math.clamp(side, LEAST_SIDE, LONGEST_SIDE) / side;
    return new UprightPhoto(scale == 1 ? upright : scaled(upright, scale));
  }

  BufferedImage picture() {
    return picture;
  }

  /** Turned, and each pixel the mean of {@code step} by {@code step} of the photo's. */
  private static BufferedImage upright(RgbImage image, Turn turn, int step) {
    int across = Math.max(1, image.width() / step);
    int down = Math.max(1, image.height() / step);
    BufferedImage upright =
        new BufferedImage(
            turn.isSideways() ? down : across,
            turn.isSideways() ? across : down,
            BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
    int start = start(turn, across, down);
    int right = right(turn, down);
    int below = below(turn, across, down);
    for (int y = 0; y < down; y++) {
      int at = start + y * below;
      for (int x = 0; x < across; x++, at += right) {
        pixels[at] = step == 1 ? pixel(image, x, y) : mean(image, x * step, y * step, step);
      }
    }
    return upright;
  }

  /** Where the photo's first pixel lies in the upright picture. */
  private static int start(Turn turn, int across, int down) {
    return switch (turn) {
      case NONE -> 0;
      case QUARTER -> down - 1;
      case HALF -> across * down - 1;
      case THREE_QUARTERS -> down * (across - 1);
    };
  }

  /** How far a step to the right in the photo goes in the upright picture. */
  private static int right(Turn turn, int down) {
    return switch (turn) {
      case NONE -> 1;
      case QUARTER -> down;
      case HALF -> -1;
      case THREE_QUARTERS -> -down;
    };
  }

  /** The same for a step down. */
  private static int below(Turn turn, int across, int down) {
    return switch (turn) {
      case NONE -> across;
      case QUARTER -> -1;
      case HALF -> -across;
      case THREE_QUARTERS -> 1;
    };
  }

  private static int pixel(RgbImage image, int x, int y) {
    byte[] rgb = image.rgb();
    int at = (y * image.width() + x) * 3;
    return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
  }

  private static int mean(RgbImage image, int left, int top, int step) {
    byte[] rgb = image.rgb();
    int width = Math.min(step, image.width() - left);
    int height = Math.min(step, image.height() - top);
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < top + height; y++) {
      int at = (y * image.width() + left) * 3;
      for (int x = 0; x < width; x++, at += 3) {
        red += rgb[at] & 0xff;
        green += rgb[at + 1] & 0xff;
        blue += rgb[at + 2] & 0xff;
      }
    }
    int pixels = width * height;
    return red / pixels << 16 | green / pixels << 8 | blue / pixels;
  }

  private static BufferedImage scaled(BufferedImage image, double scale) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = scaled.createGraphics();
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    drawing.drawImage(image, 0, 0, width, height, null);
    drawing.dispose();
    return scaled;
  }
}
