package io.cartorio.schemas.document.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Numbers to try check digits with. */
final class Numbers {
  private Numbers() {}

  /** {@code length} digits, not all equal. */
  static String random(Random random, int length) {
    String digits;
    do {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(random.nextInt(10));
      }
      digits = text.toString();
    } while (CheckDigits.areAllEqual(digits));
    return digits;
  }

  /** {@code text} with each of the nine other digits at {@code place}. */
  static List<String> othersAt(String text, int place) {
    List<String> others = new ArrayList<>();
    for (char digit = '0'; digit <= '9'; digit++) {
      if (digit != text.charAt(place)) {
        others.add(text.substring(0, place) + digit + text.substring(place + 1));
      }
    }
    return others;
  }

  /** {@code text} with the digit at {@code place} and the one before it swapped. */
  static String swapped(String text, int place) {
    return text.substring(0, place - 1)
        + text.charAt(place)
        + text.charAt(place - 1)
        + text.substring(place + 1);
  }
}
