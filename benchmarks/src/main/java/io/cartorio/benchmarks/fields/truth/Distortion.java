package io.cartorio.benchmarks.fields.truth;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the camera did to a picture.
 *
 * @param turn clockwise, in degrees
 * @param amounts in the generator's units
 * @param isGrey whether it has no colours
 */
public record Distortion(int turn, Map<Kind, Double> amounts, boolean isGrey) {

  /** A distortion that has an amount, and the middle of what the generator draws it from. */
  public enum Kind {
    SKEW("skew, over 4°", 4),
    PERSPECTIVE("perspective, over 4 % of a side", 0.04),
    BLUR("blur, over σ 0.6 px", 0.6),
    SHADOW("shadow, over 25 %", 0.25),
    NOISE("noise, over σ 6", 6),
    CROP("crop, over 1.5 % of a side", 0.015),
    JPEG("JPEG, below quality 67.5", 67.5),
    WIDTH("width, below 1150 px", 1150),
    GLOSS("gloss of plastic, any", 0);

    private final String worse;
    private final double middle;

    Kind(String worse, double middle) {
      this.worse = worse;
      this.middle = middle;
    }

    /** The worse half of the range, in words. */
    public String worse() {
      return worse;
    }

    private boolean isWorse(double amount) {
      return switch (this) {
        case JPEG, WIDTH -> amount < middle;
        case SKEW, PERSPECTIVE, BLUR, SHADOW, NOISE, CROP, GLOSS -> amount > middle;
      };
    }
  }

  public Distortion {
    amounts = new EnumMap<>(amounts);
  }

  /** Whether the picture is in the worse half of {@code kind}. */
  public boolean isWorse(Kind kind) {
    return kind.isWorse(amounts.getOrDefault(kind, 0.0));
  }
}
