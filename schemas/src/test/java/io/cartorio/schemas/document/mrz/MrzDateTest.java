package io.cartorio.schemas.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrzDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "850315, 1985-03-15",
    "261121, 2026-11-21",
    "261122, 1926-11-22",
    "000229, 2000-02-29"
  })
  void aBirthIsTheLastSuchDayThatIsNotAfterToday(String digits, LocalDate day) {
    assertThat(MrzDate.birth(digits, TODAY)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "361121, 2036-11-21",
    "760101, 2076-01-01",
    "770101, 1977-01-01",
    "200101, 2020-01-01"
  })
  void anEndOfValidityIsWithinFiftyYears(String digits, LocalDate day) {
    assertThat(MrzDate.expiry(digits, TODAY)).contains(day);
  }

  @Test
  void anEndOfValidityMayBeInTheNextCentury() {
    assertThat(MrzDate.expiry("050101", LocalDate.of(2099, 1, 1)))
        .contains(LocalDate.of(2105, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"850229", "851301", "850100", "8503<<", "<<<<<<", "85O315"})
  void whatIsNoDayIsNotRead(String digits) {
    assertThat(MrzDate.birth(digits, TODAY)).isEmpty();
    assertThat(MrzDate.expiry(digits, TODAY)).isEmpty();
  }
}
