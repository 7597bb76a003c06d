package io.cartorio.schemas.document.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: capitals without accents, words apart by one space, nothing else. */
public final class Plain {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]+");

  private Plain() {}

  /** {@code "Nº Registro:"} becomes {@code "N REGISTRO"}. */
  public static String of(String text) {
    String marked = text.replace("º", " ").replace("ª", " ").replace("°", " ");
    return OTHERS.matcher(withoutAccents(marked)).replaceAll(" ").strip();
  }

  /** Capitals without accents; punctuation and spaces stay. */
  static String withoutAccents(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
