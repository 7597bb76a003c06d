package io.cartorio.workers.ocr;

import io.cartorio.workers.image.RgbImage;

/**
 * Reads the text of one picture, in whatever right-angle turn it comes.
 *
 * <p>Safe for use by several threads at once. A picture without text gives a page without lines. An
 * engine whose networks are away throws {@link io.cartorio.workers.inference.InferenceException},
 * and the same picture may be tried again later.
 */
public interface OcrEngine {

  /** How far a reading is, by its own count, when it is known which way is up. */
  double ORIENTED = 0.5;

  /** What clients ask for by {@code engine=} and read in the result. */
  String name();

  /**
   * Reads a picture.
   *
   * @param image the pixels with EXIF orientation applied
   * @param progress told from the calling thread how far the reading is; what it throws ends the
   *     reading and reaches the caller, which is how a cancelled task stops
   * @return the text in the upright picture, and how that was turned
   */
  Reading read(RgbImage image, Progress progress);

  /** Hears how far a reading is. */
  @FunctionalInterface
  interface Progress {

    /** Nobody wants to know. */
    Progress IGNORED = fraction -> {};

    /** The reading is this far, from 0 to 1, never less than before. */
    void reached(double fraction);
  }
}
