package io.cartorio.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of problems: what {@code Accept-Language} prefers of Portuguese and English. */
public final class ProblemLanguage {
  public static final Locale DEFAULT = Locale.of("pt", "BR");
  private static final int LONGEST_HEADER = 256;
  private static final List<Locale> SPOKEN = List.of(DEFAULT, Locale.of("pt"), Locale.ENGLISH);

  private ProblemLanguage() {}

  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return DEFAULT;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return best == null ? DEFAULT : best;
    } catch (IllegalArgumentException malformed) {
      return DEFAULT;
    }
  }
}
