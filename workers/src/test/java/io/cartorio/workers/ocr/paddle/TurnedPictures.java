package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;

/** Pictures turned away from upright, pixel by pixel. */
final class TurnedPictures {

  private TurnedPictures() {}

  /** The picture that needs a turn to look like the upright one. */
  static RgbImage needing(Turn turn, RgbImage upright) {
    int width = turn.isSideways() ? upright.height() : upright.width();
    int height = turn.isSideways() ? upright.width() : upright.height();
    byte[] rgb = new byte[upright.rgb().length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        var from = turn.turned((x + 0.5) / width, (y + 0.5) / height);
        int fromX = (int) (from.x() * upright.width());
        int fromY = (int) (from.y() * upright.height());
        System.arraycopy(
            upright.rgb(), (fromY * upright.width() + fromX) * 3, rgb, (y * width + x) * 3, 3);
      }
    }
    return new RgbImage(width, height, rgb);
  }
}
