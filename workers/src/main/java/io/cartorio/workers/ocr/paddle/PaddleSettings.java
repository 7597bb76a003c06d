package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.inference.Inference;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param longestSide pixels of the longest side at which text is looked for; more finds smaller
 *     text and takes longer
 * @param shortestSide pixels a small picture's shortest side is enlarged to
 * @param maxLines the most lines read of one picture, the likeliest ones
 * @param minConfidence lines read with less are left out, 0..1
 */
@Validated
@ConfigurationProperties("cartorio.ocr.paddle")
public record PaddleSettings(
    @DefaultValue("960") @Min(320) @Max(Inference.MAX_CANVAS_SIDE) int longestSide,
    @DefaultValue("480") @Min(32) @Max(Inference.MAX_CANVAS_SIDE) int shortestSide,
    @DefaultValue("600") @Min(1) @Max(2000) int maxLines,
    @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1") double minConfidence) {

  public PaddleSettings {
    if (shortestSide > longestSide) {
      throw new IllegalArgumentException(
          "cartorio.ocr.paddle.shortest-side is at most longest-side, "
              + longestSide
              + ", not "
              + shortestSide);
    }
  }

  /** What holds when nothing is set. */
  public static PaddleSettings defaults() {
    return new PaddleSettings(960, 480, 600, 0.5);
  }
}
