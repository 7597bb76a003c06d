package io.cartorio.workers.inference;

/**
 * What a network reads in one line, step by step from left to right; each step is as wide as the
 * next. The arrays are shared.
 *
 * @param indices the likeliest character of each step, an index into the {@link Alphabet}
 * @param scores how likely it is, 0..1
 */
@SuppressWarnings("ArrayRecordComponent")
public record LineReading(int[] indices, float[] scores) {

  public LineReading {
    if (indices.length != scores.length) {
      throw new IllegalArgumentException(
          indices.length + " characters cannot have " + scores.length + " scores");
    }
  }
}
