package io.cartorio.schemas.document.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CPF in a text that an engine read. One number in a hundred passes a CPF's check digits by
 * chance, a CNH registration among them: one printed as a CPF is the likelier, and one with a
 * character taken for another is the less likely.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 * @param asPrinted whether it stands there in groups, {@code 000.000.000-00}, {@code 000000000/00}
 *     or {@code 000000000-00}
 * @param corrections how many letters were taken for the digits they look like
 */
public record CpfCandidate(Cpf cpf, int start, int end, boolean asPrinted, int corrections) {
  private static final int MOST_CORRECTIONS = 3;
  private static final String DIGIT = "[0-9OQDILZSBGT]";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![0-9A-Za-z])D{3}[., ]?D{3}[., ]?D{3} ?[-/.– ]? ?D{2}(?![0-9A-Za-z])"
              .replace("D", DIGIT));
  private static final Comparator<CpfCandidate> LIKELIEST_FIRST =
      Comparator.comparing(CpfCandidate::asPrinted)
          .reversed()
          .thenComparingInt(CpfCandidate::corrections)
          .thenComparingInt(CpfCandidate::start);

  /** The CPFs in {@code text}, the likeliest first. */
  public static List<CpfCandidate> in(String text) {
    List<CpfCandidate> candidates = new ArrayList<>();
    Matcher form = FORM.matcher(text);
    int from = 0;
    while (form.find(from)) {
      add(candidates, form);
      from = form.start() + 1;
    }
    candidates.sort(LIKELIEST_FIRST);
    return candidates;
  }

  private static void add(List<CpfCandidate> candidates, Matcher form) {
    StringBuilder digits = new StringBuilder();
    int corrections = 0;
    for (char letter : form.group().toCharArray()) {
      char digit = Lookalikes.asDigit(letter);
      if (digit >= '0' && digit <= '9') {
        digits.append(digit);
        corrections += digit == letter ? 0 : 1;
      }
    }
    int wrong = corrections;
    if (wrong <= MOST_CORRECTIONS) {
      boolean asPrinted = form.group().matches(".{3}[., ].{3}[., ].{3}.*|.{9} ?[-–/].*");
      Cpf.parse(digits.toString())
          .map(cpf -> new CpfCandidate(cpf, form.start(), form.end(), asPrinted, wrong))
          .ifPresent(candidates::add);
    }
  }
}
