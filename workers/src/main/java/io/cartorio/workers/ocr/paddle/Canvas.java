package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Inference;

/**
 * A picture brought to the size the detector works at.
 *
 * @param picture the shrunk picture at the top left, its edges repeated to fill the last step
 * @param scale how many canvas pixels a pixel of the original is
 */
record Canvas(RgbImage picture, double scale) {

  /**
   * Shrinks a picture, or enlarges a small one.
   *
   * @param longest the longest side the picture has on the canvas
   * @param shortest an original with a shorter side than this is enlarged to it, if the longest
   *     side allows
   */
  static Canvas of(RgbImage image, int longest, int shortest) {
    double longer = Math.max(image.width(), image.height());
    double shorter = Math.min(image.width(), image.height());
    double scale = Math.min(longest / longer, Math.max(1, shortest / shorter));
    int width = Math.max(1, (int) Math.round(image.width() * scale));
    int height = Math.max(1, (int) Math.round(image.height() * scale));
    return new Canvas(Scaler.scaled(image, width, height, step(width), step(height)), scale);
  }

  private static int step(int length) {
    return Math.ceilDiv(length, Inference.CANVAS_STEP) * Inference.CANVAS_STEP;
  }
}
