package io.cartorio.schemas.document.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The registration number of a driving licence (Carteira Nacional de Habilitação): eleven digits,
 * the last two of which check the others. The first check digit is the sum of the nine digits times
 * 9 to 1, modulo 11; where that is 10 it is 0, and the second is lessened by 2. The second is the
 * sum times 1 to 9, modulo 11, lessened where the first was 10; 0 where it is 10, and 11 more where
 * it is below 0.
 *
 * <p>Source: that it is nine characters and two check digits is CONTRAN's Resolução 598/2016,
 * article 2, I. No norm prints the formula; it stands here as the open validators in use agree on
 * it (brazilian-utils, validate-docbr). They part where both sums leave 10, in 8 and 0: both are
 * taken as right there.
 *
 * @param digits eleven digits whose check digits hold, not all of them equal
 */
public record CnhRegistration(String digits) {
  private static final int LENGTH = 11;
  private static final int BASE = 9;
  private static final Pattern GAPS = Pattern.compile("[ .-]");

  public CnhRegistration {
    if (!isValid(digits)) {
      throw new IllegalArgumentException(
          "a CNH registration is eleven digits, not all equal, the last two of which check the"
              + " others");
    }
  }

  /**
   * The number in {@code text}, with or without spaces, points and hyphens; empty when it is
   * anything else or its check digits fail.
   */
  public static Optional<CnhRegistration> parse(String text) {
    String digits = GAPS.matcher(text.strip()).replaceAll("");
    return isValid(digits) ? Optional.of(new CnhRegistration(digits)) : Optional.empty();
  }

  /** The registration that begins with the nine digits of {@code base}, not all equal. */
  public static CnhRegistration ofBase(String base) {
    if (!CheckDigits.areDigits(base, BASE)) {
      throw new IllegalArgumentException("a CNH registration without check digits is nine digits");
    }
    return new CnhRegistration(base + first(base) + second(base));
  }

  private static boolean isValid(String digits) {
    if (!CheckDigits.areDigits(digits, LENGTH) || CheckDigits.areAllEqual(digits)) {
      return false;
    }
    int last = digits.charAt(BASE + 1) - '0';
    return first(digits) == digits.charAt(BASE) - '0'
        && (second(digits) == last || bothLeaveTen(digits) && last == 0);
  }

  private static int first(String digits) {
    int rest = CheckDigits.modulus11(digits, BASE, BASE, -1);
    return rest == 10 ? 0 : rest;
  }

  private static int second(String digits) {
    int second = CheckDigits.modulus11(digits, BASE, 1, 1) - discount(digits);
    int wrapped = second < 0 ? second + 11 : second;
    return wrapped == 10 ? 0 : wrapped;
  }

  private static boolean bothLeaveTen(String digits) {
    return discount(digits) != 0 && CheckDigits.modulus11(digits, BASE, 1, 1) == 10;
  }

  private static int discount(String digits) {
    return CheckDigits.modulus11(digits, BASE, BASE, -1) == 10 ? 2 : 0;
  }
}
