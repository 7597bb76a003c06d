package io.cartorio.schemas.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpfTest {
  private static final int ROUNDS = 2_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123.456.789-09",
        "123456789/09",
        "12345678909",
        " 123 456 789-09 ",
        "123.456.789 - 09",
        "123.456.789–09",
        "123.456.789/09",
        "123.456.789.09",
      })
  void itIsReadInEveryFormItIsPrintedIn(String printed) {
    assertThat(Cpf.parse(printed)).hasValueSatisfying(CpfTest::isTheExample);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123.456.789-08",
        "123.456.789-19",
        "1234567890",
        "123456789099",
        "123.456.789-0X",
        "12.3456.789-09",
        "CPF 123.456.789-09",
        "123.456.789-09\n123.456.789-09",
        "١٢٣٤٥٦٧٨٩٠٩",
      })
  void whatIsNoCpfIsNotRead(String printed) {
    assertThat(Cpf.parse(printed)).isEmpty();
  }

  @Test
  void elevenEqualDigitsAreRefusedThoughTheirCheckDigitsHold() {
    for (char digit = '0'; digit <= '9'; digit++) {
      String equal = String.valueOf(digit).repeat(11);

      assertThat(Cpf.parse(equal)).as(equal).isEmpty();
      assertThatThrownBy(() -> new Cpf(equal)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aSumThatLeavesLessThanTwoGivesTheCheckDigitZero() {
    // 6 times 2 leaves 1; then 6 times 3 leaves 7, which lacks 4
    assertThat(Cpf.ofBase("000000006").digits()).isEqualTo("00000000604");
    // 1 times 3 and 4 times 2 leave 0; then 1 times 4 and 4 times 3 leave 5, which lacks 6
    assertThat(Cpf.ofBase("000000014").digits()).isEqualTo("00000001406");
  }

  @Test
  void anErrorInOneDigitIsMissedOnlyAtTheFirstOffByOneAndTheSixthOffByTwoOrNine() {
    Random random = new Random(11);
    int missed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String right = Cpf.ofBase(Numbers.random(random, 9)).digits();
      for (int place = 0; place < right.length(); place++) {
        for (String wrong : Numbers.othersAt(right, place)) {
          if (Cpf.parse(wrong).isPresent()) {
            missed++;
            int off = Math.abs(wrong.charAt(place) - right.charAt(place));
            assertThat(place == 0 && off == 1 || place == 5 && (off == 2 || off == 9))
                .as("%s for %s", wrong, right)
                .isTrue();
          }
        }
      }
    }
    assertThat(missed).as("the rule does miss some").isPositive().isLessThan(ROUNDS / 5);
  }

  private static void isTheExample(Cpf cpf) {
    assertThat(cpf.digits()).isEqualTo("12345678909");
    assertThat(cpf.formatted()).isEqualTo("123.456.789-09");
  }
}
