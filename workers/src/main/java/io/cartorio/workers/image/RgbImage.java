package io.cartorio.workers.image;

import java.util.Objects;

/**
 * A decoded picture: 8-bit sRGB, rows from the top, three bytes a pixel (red, green, blue) and no
 * padding. EXIF orientation is already applied.
 *
 * <p>The array is shared and not copied, since a photo takes tens of megabytes: whoever makes the
 * image hands the array over and no longer writes to it. For the same reason two images are equal
 * only when they share their array.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb {@code width * height * 3} bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record RgbImage(int width, int height, byte[] rgb) {

  public RgbImage {
    Objects.requireNonNull(rgb, "rgb");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "An image has at least one pixel, not " + width + "x" + height);
    }
    if ((long) width * height * 3 != rgb.length) {
      throw new IllegalArgumentException(
          width
              + "x"
              + height
              + " pixels take "
              + (long) width * height * 3
              + " bytes, not "
              + rgb.length);
    }
  }
}
