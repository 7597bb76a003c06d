package io.cartorio.workers.codes;

import io.cartorio.workers.image.RgbImage;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * A part of a picture, looked at with {@code scale} by {@code scale} of its pixels as one.
 *
 * @param left in the picture's pixels
 * @param width in the part's own, larger pixels
 */
record Region(int left, int top, int width, int height, int scale) {

  /** The whole of a picture, with neither side longer than {@code longest}. */
  static Region of(RgbImage image, int longest) {
    return of(0, 0, image.width(), image.height(), longest);
  }

  private static Region of(int left, int top, int width, int height, int longest) {
    int scale = Math.ceilDiv(Math.max(width, height), longest);
    return new Region(left, top, Math.max(1, width / scale), Math.max(1, height / scale), scale);
  }

  boolean isReduced() {
    return scale > 1;
  }

  /** What surrounds a rectangle of this region, as finely as {@code longest} allows. */
  Region around(Rectangle2D bounds, RgbImage image, int longest) {
    double margin = 0.3 * Math.max(bounds.getWidth(), bounds.getHeight());
    int x0 = Math.max(0, left + (int) ((bounds.getMinX() - margin) * scale));
    int y0 = Math.max(0, top + (int) ((bounds.getMinY() - margin) * scale));
    int x1 = Math.min(image.width(), left + (int) ((bounds.getMaxX() + margin) * scale));
    int y1 = Math.min(image.height(), top + (int) ((bounds.getMaxY() + margin) * scale));
    return of(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0), longest);
  }

  /** How bright each of its pixels is: the mean of those that it stands for. */
  Grey grey(RgbImage image) {
    byte[] grey = new byte[width * height];
    int[] sum = new int[width];
    int divisor = scale * scale * 4;
    for (int y = 0; y < height; y++) {
      Arrays.fill(sum, 0);
      for (int row = 0; row < scale; row++) {
        add(image, top + y * scale + row, sum);
      }
      for (int x = 0; x < width; x++) {
        grey[y * width + x] = (byte) (sum[x] / divisor);
      }
    }
    return new Grey(width, height, grey);
  }

  private void add(RgbImage image, int row, int[] sum) {
    byte[] rgb = image.rgb();
    int at = (row * image.width() + left) * 3;
    for (int x = 0; x < sum.length; x++) {
      int bright = 0;
      for (int i = 0; i < scale; i++, at += 3) {
        bright += (rgb[at] & 0xff) + 2 * (rgb[at + 1] & 0xff) + (rgb[at + 2] & 0xff);
      }
      sum[x] += bright;
    }
  }
}
