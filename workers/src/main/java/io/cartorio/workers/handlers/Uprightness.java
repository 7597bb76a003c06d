package io.cartorio.workers.handlers;

import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.workers.imaging.ExifOrientation;
import io.cartorio.workers.ocr.Reading;

/** The whole turn of a picture: EXIF's, which the decoder made, then the engine's. */
final class Uprightness {
  private Uprightness() {}

  static ImageCorrection of(ExifOrientation exif, Reading reading) {
    ImageCorrection read = reading.correction();
    int turn = (exif.clockwiseDegrees() + read.rotationApplied()) % 360;
    boolean byExif = read.rotationApplied() == 0 && exif.clockwiseDegrees() != 0;
    boolean blank = reading.page().lines().isEmpty();
    return new ImageCorrection(
        turn != 0,
        turn,
        byExif ? ImageCorrection.Method.EXIF : read.correctionMethod(),
        byExif && blank ? 1 : read.confidence());
  }
}
