package io.cartorio.schemas.document.value;

/** Characters that are read for one another. */
public final class Lookalikes {
  private static final String LETTERS = "OQDILZSBGT";
  private static final String DIGITS = "0001125867";
  private static final String BACK_DIGITS = "012586";
  private static final String BACK_LETTERS = "OIZSBG";

  private Lookalikes() {}

  /** The digit that {@code letter} looks like, or itself. */
  public static char asDigit(char letter) {
    int index = LETTERS.indexOf(letter);
    return index < 0 ? letter : DIGITS.charAt(index);
  }

  /** The letter that {@code digit} looks like, or itself. */
  public static char asLetter(char digit) {
    int index = BACK_DIGITS.indexOf(digit);
    return index < 0 ? digit : BACK_LETTERS.charAt(index);
  }
}
