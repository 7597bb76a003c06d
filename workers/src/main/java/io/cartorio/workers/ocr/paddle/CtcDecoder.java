package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.inference.Alphabet;
import io.cartorio.workers.inference.LineReading;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a recogniser's steps into characters: repeats of one character are one, and blanks part
 * characters (Graves and others, "Connectionist Temporal Classification", best path decoding).
 */
final class CtcDecoder {

  private final Alphabet alphabet;

  CtcDecoder(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  /**
   * @param share how much of the steps, from the left, the text takes; what comes after is filling
   */
  DecodedLine decode(LineReading reading, double share) {
    List<DecodedLine.Character> characters = new ArrayList<>();
    int[] indices = reading.indices();
    double steps = indices.length * share;
    int step = 0;
    while (step < indices.length) {
      int index = indices[step];
      int start = step;
      float score = 0;
      while (step < indices.length && indices[step] == index) {
        score = Math.max(score, reading.scores()[step++]);
      }
      if (index != Alphabet.BLANK) {
        double centre = Math.min(1, (start + step) / 2.0 / steps);
        characters.add(new DecodedLine.Character(alphabet.character(index), score, centre));
      }
    }
    return new DecodedLine(characters);
  }
}
