package io.cartorio.schemas.answer;

import io.cartorio.schemas.result.Classification.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What a document is.
 *
 * @param documentType a class such as {@code rg_aberto}
 * @param confidence 0..1
 */
record ClassificationAnswer(@Nullable String documentType, double confidence) {
  static ClassificationAnswer of(Shown shown) {
    return new ClassificationAnswer(shown.documentType(), shown.confidence());
  }
}
