package io.cartorio.schemas.answer;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.result.Warning;
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

  /** Why there is no value at all. */
  static String nothingRead(boolean noText, Locale language) {
    return text(noText ? "error.no_text" : "error.no_value", language);
  }

  /** What a value of this kind must be. */
  public static String validator(FieldKind kind, Locale language) {
    return text("validator." + kind.label(), language);
  }

  private static String text(String key, Locale language) {
    return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString(key);
  }
}
