package io.cartorio.schemas.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CnhRegistrationTest {
  private static final int ROUNDS = 2_000;

  @ParameterizedTest
  @ValueSource(strings = {"02650306461", " 026503064-61 ", "026 503 064 61"})
  void itIsReadWithGapsOrWithout(String printed) {
    assertThat(CnhRegistration.parse(printed)).contains(new CnhRegistration("02650306461"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "02650306460", "02650306471", "0265030646", "026503064610", "0265030646A"})
  void whatIsNoRegistrationIsNotRead(String printed) {
    assertThat(CnhRegistration.parse(printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100000000, 91", // 9 and 1
    "000000001, 19", // 1 and 9
    "200000001, 80", // 19 leaves 8; 11 leaves 0
    "000000019, 01", // 2 + 9 leaves 0; 8 + 81 leaves 1
  })
  void theCheckDigitsAreTheRemainders(String base, String check) {
    assertThat(CnhRegistration.ofBase(base).digits()).isEqualTo(base + check);
  }

  @Test
  void aFirstRemainderOfTenIsZeroAndLessensTheSecondByTwo() {
    // 1 times 9 and 1 times 1 leave 10; 1 times 1 and 1 times 9 leave 10, less 2 is 8
    assertThat(CnhRegistration.ofBase("100000001").digits()).isEqualTo("10000000108");
    // 5 times 2 leaves 10; 5 times 8 leaves 7, less 2 is 5
    assertThat(CnhRegistration.ofBase("000000050").digits()).isEqualTo("00000005005");
    // 2 times 5 leaves 10; 2 times 5 leaves 10, less 2 is 8
    assertThat(CnhRegistration.ofBase("000020000").digits()).isEqualTo("00002000008");
    // 5 times 9 and 6 times 7 leave 10; 5 times 1 and 6 times 3 leave 1, less 2 and 11 more is 10
    assertThat(CnhRegistration.ofBase("506000000").digits()).isEqualTo("50600000000");
    // 7 times 9 and 5 times 7 leave 10; 7 times 1 and 5 times 3 leave 0, less 2 and 11 more is 9
    assertThat(CnhRegistration.ofBase("705000000").digits()).isEqualTo("70500000009");
  }

  @Test
  void whereBothRemaindersAreTenBothReadingsOfTheRuleAreTaken() {
    assertThat(CnhRegistration.parse("10000000108")).isPresent();
    assertThat(CnhRegistration.parse("10000000100")).isPresent();
    assertThat(CnhRegistration.parse("00000005000")).isEmpty();
  }

  @Test
  void elevenEqualDigitsAreRefused() {
    assertThat(CnhRegistration.parse("00000000000")).isEmpty();
    assertThatThrownBy(() -> new CnhRegistration("11111111111"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofErrorsInOneDigitNinetyNineInAHundredAreFound() {
    Random random = new Random(12);
    int tried = 0;
    int missed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String right = CnhRegistration.ofBase(Numbers.random(random, 9)).digits();
      for (int place = 0; place < right.length(); place++) {
        for (String wrong : Numbers.othersAt(right, place)) {
          tried++;
          missed += CnhRegistration.parse(wrong).isPresent() ? 1 : 0;
        }
      }
    }
    assertThat((double) missed / tried).isLessThan(0.01);
  }

  @Test
  void aWrongFirstCheckDigitIsAlwaysFound() {
    Random random = new Random(13);
    for (int round = 0; round < ROUNDS; round++) {
      String right = CnhRegistration.ofBase(Numbers.random(random, 9)).digits();

      assertThat(Numbers.othersAt(right, 9))
          .noneMatch(each -> CnhRegistration.parse(each).isPresent());
    }
  }
}
