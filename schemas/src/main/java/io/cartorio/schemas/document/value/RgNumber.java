package io.cartorio.schemas.document.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a Registro Geral. Each state has a form of its own: 7 to 9 digits in most, up to 14
 * in some, with a check digit (0 to 9 or X), two of them or none, and letters before it in Minas
 * Gerais. Only São Paulo's rule is known well enough to be held against a number.
 *
 * <p>Source of São Paulo's rule: the sum of the eight digits (zeros before them where there are
 * fewer) times 9 to 2 from the left, modulo 11, is the check digit, and 10 is X; it is no public
 * norm, and stands here as its descriptions agree on it (J. L. Pastore Mello in Folha de S.Paulo
 * among them, whose 3.021.415 has the check digit 4).
 *
 * @param text the number alone, in capitals and without spaces, as it is printed
 */
public record RgNumber(String text) {
  private static final int LONGEST = 14;
  private static final int SHORTEST = 5;
  private static final int SAO_PAULO = 8;
  private static final Pattern GAP = Pattern.compile("(?<=\\d)\\.? (?=\\d{3}(?!\\d))");
  private static final Pattern PREFIX_GAP = Pattern.compile("^([A-Z]{1,2}) (?=\\d)");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{1,2}-?)?(\\d+|\\d{1,3}(?:\\.\\d{3})+)(?:-?(X)|-(\\d{1,2}))?");

  public RgNumber {
    if (!isForm(text)) {
      throw new IllegalArgumentException(
          "an RG number is 5 to 14 digits, with points and a check digit or without");
    }
  }

  /** The number in {@code text}; commas and spaces between its groups are read as points. */
  public static Optional<RgNumber> parse(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT).replace(',', '.').replace('–', '-');
    String grouped = GAP.matcher(upper).replaceAll(".").replace("..", ".");
    String prefixed = PREFIX_GAP.matcher(grouped).replaceFirst("$1-");
    String number = SPACES.matcher(prefixed).replaceAll("");
    return isForm(number) ? Optional.of(new RgNumber(number)) : Optional.empty();
  }

  /** Digits and X only: two numbers that agree in it are the same number, however printed. */
  public String digits() {
    return digitsOf(text);
  }

  /**
   * Whether the check digit is right by the rule of {@code issuer}; empty where no rule is known or
   * the number is printed without its check digit.
   */
  public Optional<Boolean> checkDigitHolds(Uf issuer) {
    Matcher form = FORM.matcher(text);
    if (issuer != Uf.SP || !form.matches() || form.group(1) != null) {
      return Optional.empty();
    }
    String digits = digits();
    boolean apart = form.group(3) != null || form.group(4) != null && form.group(4).length() == 1;
    int base = digits.length() - 1;
    if (base > SAO_PAULO || !apart && base < SAO_PAULO) {
      return Optional.empty();
    }
    return Optional.of(saoPauloCheck(digits.substring(0, base)) == digits.charAt(base));
  }

  /**
   * The check digit of the number whose up to eight digits are {@code base}, by São Paulo's rule.
   */
  public static char saoPauloCheck(String base) {
    if (base.length() > SAO_PAULO || !CheckDigits.areDigits(base, base.length())) {
      throw new IllegalArgumentException("an RG of São Paulo has at most eight digits to check");
    }
    int rest = CheckDigits.modulus11(base, base.length(), base.length() + 1, -1);
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }

  private static boolean isForm(String text) {
    String digits = digitsOf(text);
    return FORM.matcher(text).matches()
        && digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && !CheckDigits.areAllEqual(digits);
  }

  private static String digitsOf(String text) {
    return text.replaceAll("[^0-9X]", "");
  }
}
