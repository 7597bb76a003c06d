package io.cartorio.schemas.failure;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The text of failures for people, in Portuguese (the default) and English: what is wrong and what
 * to do.
 */
public final class FailureText {
  private static final String BUNDLE = "io.cartorio.schemas.failure.problems";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private FailureText() {}

  /** A few words naming the category. */
  public static String title(FailureCategory category, Locale locale) {
    return text(category.slug() + ".title", locale);
  }

  /**
   * A sentence or two that say what to do, with {@code {name}} replaced by the failure's arguments.
   */
  public static String detail(Failure failure, Locale locale) {
    String text = text(failure.category().slug() + ".detail", locale);
    for (Map.Entry<String, String> argument : failure.arguments().entrySet()) {
      text = text.replace('{' + argument.getKey() + '}', argument.getValue());
    }
    return text;
  }

  private static String text(String key, Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
  }
}
