package io.cartorio.schemas.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RgNumberTest {
  private static final int ROUNDS = 2_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "29.465.327-2   | 29.465.327-2",
        "29 465 327-2   | 29.465.327-2",
        "29,465,327-2   | 29.465.327-2",
        "29. 465. 327-2 | 29.465.327-2",
        "29.465.327 - 2 | 29.465.327-2",
        "29.465.327-x   | 29.465.327-X",
        "3.021.415      | 3.021.415",
        "MG-12.345.678  | MG-12.345.678",
        "mg 12.345.678  | MG-12.345.678",
        "M-12.345.678   | M-12.345.678",
        "MG12345678     | MG12345678",
        "12.345.678-90  | 12.345.678-90",
        "2001010203456  | 2001010203456",
      })
  void itIsReadAsPrinted(String printed, String text) {
    assertThat(RgNumber.parse(printed)).map(RgNumber::text).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234",
        "123456789012345",
        "29.46.327-2",
        "29.465.327-XX",
        "SSP-SP",
        "00.000.000-0",
        "12/03/1985",
        "X"
      })
  void whatIsNoNumberIsNotRead(String printed) {
    assertThat(RgNumber.parse(printed)).isEmpty();
    assertThatThrownBy(() -> new RgNumber(printed)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "29.465.327-2, true",
    "29465327-2, true",
    "294653272, true",
    "3.021.415-4, true",
    "29.465.327-3, false",
    "29.465.327-X, false",
  })
  void saoPaulosCheckDigitIsHeldAgainstANumber(String text, boolean holds) {
    assertThat(new RgNumber(text).checkDigitHolds(Uf.SP)).contains(holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3.021.415", "29.465.327", "MG-12.345.678", "12.345.678-90", "2001010203456"})
  void aNumberWithoutOneCheckDigitIsNeitherRightNorWrong(String text) {
    assertThat(new RgNumber(text).checkDigitHolds(Uf.SP)).isEmpty();
  }

  @Test
  void anotherStatesNumbersAreNotHeldAgainstSaoPaulosRule() {
    RgNumber number = new RgNumber("29.465.327-3");
    for (Uf uf : Uf.values()) {
      assertThat(number.checkDigitHolds(uf).isPresent()).as(uf.name()).isEqualTo(uf == Uf.SP);
    }
  }

  @Test
  void everyErrorInOneDigitAndEverySwapOfNeighboursIsFound() {
    Random random = new Random(14);
    for (int round = 0; round < ROUNDS; round++) {
      String base = Numbers.random(random, 8);
      char check = RgNumber.saoPauloCheck(base);

      for (int place = 0; place < base.length(); place++) {
        assertThat(Numbers.othersAt(base, place))
            .noneMatch(wrong -> RgNumber.saoPauloCheck(wrong) == check);
      }
      for (int place = 1; place < base.length(); place++) {
        String swapped = Numbers.swapped(base, place);
        assertThat(RgNumber.saoPauloCheck(swapped) == check)
            .as("%s for %s", swapped, base)
            .isEqualTo(swapped.equals(base));
      }
    }
  }

  @Test
  void aRemainderOfTenIsX() {
    // 1 times 8 and 1 times 2
    assertThat(RgNumber.saoPauloCheck("01000001")).isEqualTo('X');
    assertThat(new RgNumber("1.000.001-X").checkDigitHolds(Uf.SP)).contains(true);
  }

  @Test
  void twoPrintsOfOneNumberHaveTheSameDigits() {
    assertThat(new RgNumber("29.465.327-2").digits()).isEqualTo(new RgNumber("294653272").digits());
    assertThat(new RgNumber("MG-12.345.678").digits()).isEqualTo("12345678");
  }
}
