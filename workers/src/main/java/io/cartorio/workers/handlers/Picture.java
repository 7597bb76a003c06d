package io.cartorio.workers.handlers;

import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Reading;
import io.cartorio.workers.ocr.Turn;

/**
 * An image that was read.
 *
 * @param image its pixels as EXIF says they lie; {@code reading.correction()} is the turn that
 *     makes these upright
 * @param correction the whole turn, from the picture as it was sent
 */
record Picture(RgbImage image, Reading reading, ImageCorrection correction)
    implements PictureReader.Outcome {

  /** The turn that makes {@code image} upright. */
  Turn turn() {
    return Turn.ofDegrees(reading.correction().rotationApplied());
  }
}
