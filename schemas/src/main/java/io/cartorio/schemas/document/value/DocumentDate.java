package io.cartorio.schemas.document.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as documents print it.
 *
 * @param day from 1900 to 2099: nobody alive was born before, nothing is valid after
 */
public record DocumentDate(LocalDate day) implements Comparable<DocumentDate> {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final List<String> PORTUGUESE =
      List.of("JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ");
  private static final List<String> IN_FULL =
      List.of(
          "JANEIRO",
          "FEVEREIRO",
          "MARCO",
          "ABRIL",
          "MAIO",
          "JUNHO",
          "JULHO",
          "AGOSTO",
          "SETEMBRO",
          "OUTUBRO",
          "NOVEMBRO",
          "DEZEMBRO");
  private static final String GAP = "\\s*[/.,-]?\\s*";
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})\\s*[/.,-]\\s*(\\d{1,2})\\s*[/.,-]\\s*(\\d{4})");
  private static final Pattern CLOSE = Pattern.compile("(\\d{2})\\s?(\\d{2})\\s?(\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(\\d{1,2})" + GAP + "(?:DE )?([A-Z]{3,9})\\.?(?:/[A-Z]{3})?" + GAP + "(?:DE )?(\\d{4})");

  public DocumentDate {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("a document's date is from 1900 to 2099");
    }
  }

  /**
   * The date in {@code text}: {@code 15/03/1985}, {@code 15.03.1985}, {@code 15-03-1985}, {@code
   * 15031985}, {@code 15/MAR/1985}, {@code 15 MAR/MAR 1985}, {@code 15 de março de 1985}; empty
   * when it is anything else, no day of the calendar, or out of range.
   */
  public static Optional<DocumentDate> parse(String text) {
    String plain = Plain.withoutAccents(text.strip());
    for (Pattern form : List.of(NUMBERS, CLOSE, WORDS)) {
      Matcher match = form.matcher(plain);
      if (match.matches()) {
        return of(Integer.parseInt(match.group(3)), month(match.group(2)), match.group(1));
      }
    }
    return Optional.empty();
  }

  /** {@code dd/mm/aaaa}. */
  public String formatted() {
    return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  @Override
  public int compareTo(DocumentDate other) {
    return day.compareTo(other.day);
  }

  private static Optional<DocumentDate> of(int year, int month, String dayOfMonth) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DocumentDate(LocalDate.of(year, month, Integer.parseInt(dayOfMonth))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 1 to 12 by number or name; 0, which is no month, for another word. */
  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int inFull = IN_FULL.indexOf(text);
    return (inFull >= 0 ? inFull : PORTUGUESE.indexOf(text)) + 1;
  }
}
