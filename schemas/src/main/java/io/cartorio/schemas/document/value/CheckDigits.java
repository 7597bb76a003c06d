package io.cartorio.schemas.document.value;

/** Sums of weighted digits, which the check digits of Brazilian documents are made of. */
final class CheckDigits {
  private CheckDigits() {}

  /**
   * The sum of the digits of {@code text} before {@code end}, the first times {@code weight} and
   * each next one times {@code step} more, modulo 11.
   */
  static int modulus11(String text, int end, int weight, int step) {
    int sum = 0;
    for (int i = 0; i < end; i++) {
      sum += (text.charAt(i) - '0') * (weight + i * step);
    }
    return sum % 11;
  }

  /** Whether {@code text} is {@code length} digits of ASCII. */
  static boolean areDigits(String text, int length) {
    return text.length() == length
        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** Whether {@code text} is one character again and again: right by rule, and never given out. */
  static boolean areAllEqual(String text) {
    return text.chars().allMatch(letter -> letter == text.charAt(0));
  }
}
