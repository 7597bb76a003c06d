package io.cartorio.schemas.document.mrz;

import io.cartorio.schemas.document.value.Lookalikes;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a document number right whose check digit fails: all its letters taken for digits, where
 * that makes the digit hold, else the one character taken for its lookalike that does, where only
 * one does.
 */
final class NumberCorrection {
  private NumberCorrection() {}

  static void apply(MrzLines lines) {
    String line = lines.part(0, 0, MrzLines.LENGTH);
    if (DocumentNumber.in(line).holds()) {
      return;
    }
    String inDigits = allDigits(line);
    if (DocumentNumber.in(inDigits).holds()) {
      take(lines, inDigits);
      return;
    }
    List<String> single = singleChanges(line);
    if (single.size() == 1) {
      take(lines, single.getFirst());
    }
  }

  private static void take(MrzLines lines, String line) {
    for (int i = DocumentNumber.FROM; i < line.length(); i++) {
      lines.put(0, i, line.charAt(i));
    }
  }

  private static String allDigits(String line) {
    StringBuilder changed = new StringBuilder(line);
    for (int i = DocumentNumber.FROM; i < end(line); i++) {
      changed.setCharAt(i, Lookalikes.asDigit(line.charAt(i)));
    }
    return changed.toString();
  }

  private static List<String> singleChanges(String line) {
    List<String> holding = new ArrayList<>();
    for (int i = DocumentNumber.FROM; i < end(line); i++) {
      char letter = line.charAt(i);
      char other =
          Character.isDigit(letter) ? Lookalikes.asLetter(letter) : Lookalikes.asDigit(letter);
      String changed = line.substring(0, i) + other + line.substring(i + 1);
      if (other != letter && DocumentNumber.in(changed).holds()) {
        holding.add(changed);
      }
    }
    return holding;
  }

  /** Where the number ends: before its check digit, or before the filler in the optional data. */
  private static int end(String line) {
    int filler = line.indexOf('<', DocumentNumber.OPTIONAL);
    boolean isLong =
        line.charAt(DocumentNumber.CHECK) == '<' && filler > DocumentNumber.OPTIONAL + 1;
    return isLong ? filler : DocumentNumber.CHECK;
  }
}
