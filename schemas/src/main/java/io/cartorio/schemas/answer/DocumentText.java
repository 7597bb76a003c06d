package io.cartorio.schemas.answer;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.result.Warning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of documents to people, in Portuguese (the default) and English. */
public final class DocumentText {
  private static final String BUNDLE = "io.cartorio.schemas.answer.documents";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private DocumentText() {}

  static String warning(Warning warning, Locale language) {
    String name = warning.code().name().toLowerCase(Locale.ROOT);
    return text("warning." + name, language)
        .replace("{fields}", String.join(", ", warning.fields()));
  }

  /** Why the fields of a document were not read. */
  static String lowConfidence(double confidence, double minimum, Locale language) {
    return text("error.low_confidence", language)
        .replace("{confidence}", percent(confidence))
        .replace("{minimum}", percent(minimum));
  }

  /** Why there is no value at all. */
  static String nothingRead(boolean noText, Locale language) {
    return text(noText ? "error.no_text" : "error.no_value", language);
  }

  /** What a value of this kind must be. */
  public static String validator(FieldKind kind, Locale language) {
    return text("validator." + kind.label(), language);
  }

  /** With a point in every language, as the contract has it; never rounded up to the minimum. */
  private static String percent(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(1, RoundingMode.FLOOR)
        .toPlainString();
  }

  private static String text(String key, Locale language) {
    return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString(key);
  }
}
