package io.cartorio.schemas.document.mrz;

/**
 * The check digit of a machine-readable zone: the values of the characters (0 to 9, A to Z as 10 to
 * 35, the filler as 0) times 7, 3, 1, 7, 3, 1 and so on, summed, modulo 10.
 *
 * <p>Source: ICAO Doc 9303, part 3, section 4.9.
 */
public final class MrzCheckDigit {
  private static final int[] WEIGHTS = {7, 3, 1};

  private MrzCheckDigit() {}

  /** The digit for {@code text}, which is made of digits, capital letters and fillers. */
  public static char of(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += value(text.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
    }
    return (char) ('0' + sum % 10);
  }

  /** A filler in the digit's place stands for 0 where the field is left open. */
  static boolean holds(String field, char digit) {
    boolean isOpen = field.chars().allMatch(letter -> letter == '<');
    return of(field) == digit || isOpen && digit == '<';
  }

  private static int value(char letter) {
    if (letter == '<') {
      return 0;
    }
    if (letter >= '0' && letter <= '9') {
      return letter - '0';
    }
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A' + 10;
    }
    throw new IllegalArgumentException("a machine-readable zone has digits, capitals and fillers");
  }
}
