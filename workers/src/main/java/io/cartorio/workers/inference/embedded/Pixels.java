package io.cartorio.workers.inference.embedded;

import io.cartorio.workers.image.RgbImage;
import java.nio.FloatBuffer;

/** Pixels as the PP-OCR networks were trained on: blue, green, red planes, from -1 to 1. */
final class Pixels {

  private static final float[] NORMALISED = new float[256];

  static {
    for (int value = 0; value < 256; value++) {
      NORMALISED[value] = value / 127.5f - 1f;
    }
  }

  private Pixels() {}

  static void writePlanes(RgbImage image, FloatBuffer planes) {
    byte[] rgb = image.rgb();
    int plane = image.width() * image.height();
    for (int pixel = 0, from = 0; pixel < plane; pixel++, from += 3) {
      planes.put(pixel, NORMALISED[rgb[from + 2] & 0xff]);
      planes.put(plane + pixel, NORMALISED[rgb[from + 1] & 0xff]);
      planes.put(2 * plane + pixel, NORMALISED[rgb[from] & 0xff]);
    }
  }
}
