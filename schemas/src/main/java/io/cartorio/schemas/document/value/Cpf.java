package io.cartorio.schemas.document.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of the Cadastro de Pessoas Físicas: eleven digits, the last two of which check the
 * others. Each check digit is what the weighted sum lacks to a multiple of 11, and 0 where that is
 * more than 9; the weights are 10 to 2 for the first, and 11 to 2, the first check digit included,
 * for the second.
 *
 * <p>Source: the Receita Federal's modulus 11, which no norm prints in full; it stands here as its
 * public descriptions agree on it (for one, profcardy.com/cardicas/cpf.php).
 *
 * @param digits eleven digits whose check digits hold, not all of them equal
 */
public record Cpf(String digits) {
  private static final int LENGTH = 11;
  private static final int BASE = 9;
  private static final Pattern PRINTED =
      Pattern.compile("(\\d{3})[. ]?(\\d{3})[. ]?(\\d{3}) ?[-/–. ]? ?(\\d{2})");

  public Cpf {
    if (!isValid(digits)) {
      throw new IllegalArgumentException(
          "a CPF is eleven digits, not all equal, the last two of which check the others");
    }
  }

  /**
   * The CPF in {@code text}, printed {@code 000.000.000-00}, {@code 000000000/00} or as eleven
   * digits; empty when it is anything else or its check digits fail.
   */
  public static Optional<Cpf> parse(String text) {
    Matcher printed = PRINTED.matcher(text.strip());
    if (!printed.matches()) {
      return Optional.empty();
    }
    String digits = printed.group(1) + printed.group(2) + printed.group(3) + printed.group(4);
    return isValid(digits) ? Optional.of(new Cpf(digits)) : Optional.empty();
  }

  /** The CPF that begins with the nine digits of {@code base}, not all equal. */
  public static Cpf ofBase(String base) {
    if (!CheckDigits.areDigits(base, BASE)) {
      throw new IllegalArgumentException("a CPF without its check digits is nine digits");
    }
    String ten = base + checkDigit(base, BASE);
    return new Cpf(ten + checkDigit(ten, BASE + 1));
  }

  /** As documents and answers show it: {@code 000.000.000-00}. */
  public String formatted() {
    return digits.substring(0, 3)
        + '.'
        + digits.substring(3, 6)
        + '.'
        + digits.substring(6, 9)
        + '-'
        + digits.substring(9);
  }

  private static boolean isValid(String digits) {
    return CheckDigits.areDigits(digits, LENGTH)
        && !CheckDigits.areAllEqual(digits)
        && checkDigit(digits, BASE) == digits.charAt(BASE) - '0'
        && checkDigit(digits, BASE + 1) == digits.charAt(BASE + 1) - '0';
  }

  private static int checkDigit(String digits, int end) {
    int rest = CheckDigits.modulus11(digits, end, end + 1, -1);
    return rest < 2 ? 0 : 11 - rest;
  }
}
