package io.cartorio.schemas.document.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a licence lets its holder drive: ACC or A for two wheels, one of B to E for four and more,
 * or one of each, such as AB (Código de Trânsito Brasileiro, article 143; ACC is article 141's).
 *
 * @param text {@code ACC}, {@code A}, {@code B} ... {@code AE}, {@code ACCB} ...
 */
public record LicenceCategory(String text) {
  private static final Pattern FORM = Pattern.compile("(ACC|A)?([BCDE])?");
  private static final Pattern GAPS = Pattern.compile("[\\s,/+.]+");

  public LicenceCategory {
    if (text.isEmpty() || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a category is ACC or A, one of B to E, or both");
    }
  }

  public static Optional<LicenceCategory> parse(String text) {
    String closed = GAPS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    Matcher form = FORM.matcher(closed);
    return closed.isEmpty() || !form.matches()
        ? Optional.empty()
        : Optional.of(new LicenceCategory(closed));
  }
}
