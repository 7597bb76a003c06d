package io.cartorio.workers.codes;

import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import java.util.Optional;

/** The brightness of a part of a picture, a byte a pixel. */
@SuppressWarnings("ArrayRecordComponent")
record Grey(int width, int height, byte[] brightness) {

  /** Where it is dark, against its surroundings. Nothing where the library cannot tell. */
  Optional<BitMatrix> dark() {
    try {
      return Optional.of(
          new HybridBinarizer(
                  new PlanarYUVLuminanceSource(
                      brightness, width, height, 0, 0, width, height, false))
              .getBlackMatrix());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
