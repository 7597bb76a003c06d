package io.cartorio.workers.inference;

/**
 * How likely each pixel of a picture is text. The array is shared, as {@link
 * io.cartorio.workers.image.RgbImage}'s is.
 *
 * @param probability rows from the top, an unsigned byte a pixel: 0 is never, 255 is certain
 */
@SuppressWarnings("ArrayRecordComponent")
public record TextMap(int width, int height, byte[] probability) {

  public TextMap {
    if ((long) width * height != probability.length) {
      throw new IllegalArgumentException(
          "A map of " + width + "x" + height + " does not have " + probability.length + " pixels");
    }
  }
}
