package io.cartorio.workers.ocr.paddle;

import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.workers.ocr.Turn;
import java.util.List;

/**
 * Which way is up, and what was read to find out.
 *
 * @param method what decided it
 * @param confidence 0..1
 * @param read the lines already read in this heading
 */
record Heading(Turn turn, ImageCorrection.Method method, double confidence, List<ReadLine> read) {

  ImageCorrection correction() {
    return new ImageCorrection(turn != Turn.NONE, turn.degrees(), method, confidence);
  }
}
