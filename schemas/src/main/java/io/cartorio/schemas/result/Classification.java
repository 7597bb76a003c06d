package io.cartorio.schemas.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of document the pictures show.
 *
 * @param documentType the likeliest class, such as {@code rg_aberto}; null where nothing tells one
 *     from another
 * @param confidence how likely it is right, 0..1; low where the pictures show something else
 * @param minConfidence below which no fields are read; null where none were asked for
 * @param images what each image shows, in their order
 */
public record Classification(
    @Nullable String documentType,
    double confidence,
    @Nullable Double minConfidence,
    List<Shown> images) {

  /**
   * What one image shows.
   *
   * @param documentType its likeliest class; null where nothing tells one from another
   * @param confidence 0..1
   */
  public record Shown(@Nullable String documentType, double confidence) {}

  public Classification {
    images = List.copyOf(images);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is 0 to 1");
    }
  }

  /** Whether fields were asked for and cannot be read, since the class is not sure enough. */
  public boolean isTooUnsure() {
    return minConfidence != null && (documentType == null || confidence < minConfidence);
  }
}
