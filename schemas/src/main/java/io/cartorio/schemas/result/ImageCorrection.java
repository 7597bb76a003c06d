package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the picture was turned upright.
 *
 * @param rotationApplied the clockwise turn that makes the picture as sent upright: 0, 90, 180 or
 *     270 degrees
 * @param confidence 0..1
 */
public record ImageCorrection(
    boolean wasCorrected, int rotationApplied, Method correctionMethod, double confidence) {

  /** What told which way is up. */
  public enum Method {
    @JsonProperty("exif")
    EXIF,
    @JsonProperty("textbox")
    TEXTBOX,
    @JsonProperty("recognition")
    RECOGNITION
  }

  public ImageCorrection {
    if (rotationApplied % 90 != 0 || rotationApplied < 0 || rotationApplied > 270) {
      throw new IllegalArgumentException("a rotation is 0, 90, 180 or 270 degrees");
    }
  }
}
