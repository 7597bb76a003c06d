package io.cartorio.schemas.document.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Six digits, year, month and day, without the century: a birth is the last such day that is not
 * after today, an end of validity the one within fifty years of today. ICAO Doc 9303, part 3,
 * section 4, leaves the century to the reader.
 */
final class MrzDate {
  private static final int CENTURY = 100;
  private static final int HALF = 50;

  private MrzDate() {}

  static Optional<LocalDate> birth(String digits, LocalDate today) {
    return inCentury(digits, today.getYear() / CENTURY)
        .filter(day -> !day.isAfter(today))
        .or(() -> inCentury(digits, today.getYear() / CENTURY - 1));
  }

  static Optional<LocalDate> expiry(String digits, LocalDate today) {
    int century = today.getYear() / CENTURY;
    return inCentury(digits, century)
        .flatMap(
            day -> {
              int away = day.getYear() - today.getYear();
              int nearest = away < -HALF ? century + 1 : away > HALF ? century - 1 : century;
              return inCentury(digits, nearest);
            });
  }

  private static Optional<LocalDate> inCentury(String digits, int century) {
    if (!digits.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              century * CENTURY + Integer.parseInt(digits, 0, 2, 10),
              Integer.parseInt(digits, 2, 4, 10),
              Integer.parseInt(digits, 4, 6, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
