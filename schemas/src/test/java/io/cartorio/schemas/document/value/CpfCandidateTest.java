package io.cartorio.schemas.document.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpfCandidateTest {
  private static final Cpf CPF = Cpf.ofBase("123456789");

  @ParameterizedTest
  @CsvSource({
    "CPF 123.456.789-09 SP, 4, 18, true, 0",
    "123456789/09, 0, 12, true, 0",
    "123456789-09, 0, 12, true, 0",
    "12345678909, 0, 11, false, 0",
    "CPF: I23.4S6.789-O9, 5, 19, true, 3",
    "'123,456,789-09', 0, 14, true, 0",
    "(123.456.789-09), 1, 15, true, 0",
  })
  void aCpfIsFoundWhereItStands(
      String text, int start, int end, boolean asPrinted, int corrections) {
    assertThat(CpfCandidate.in(text))
        .containsExactly(new CpfCandidate(CPF, start, end, asPrinted, corrections));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123.456.789-00",
        "9123.456.789-09",
        "123.456.789-091",
        "1Z3.4S6.7B9-O9",
        "000.000.000-00",
        "OOO.OOO.OOO-OO",
        "BOI SOL LOBO"
      })
  void whatIsNoCpfIsNotFound(String text) {
    assertThat(CpfCandidate.in(text)).isEmpty();
  }

  @Test
  void theOneInItsPrintedFormComesFirst() {
    Cpf other = Cpf.ofBase("987654321");

    assertThat(CpfCandidate.in("12345678909 " + other.formatted()))
        .extracting(CpfCandidate::cpf)
        .containsExactly(other, CPF);
  }

  @Test
  void whateverTheNumberAnyTwoDigitsReadAsLettersAreFound() {
    Random random = new Random(16);
    for (int round = 0; round < 2_000; round++) {
      Cpf cpf = Cpf.ofBase(Numbers.random(random, 9));
      StringBuilder read = new StringBuilder(cpf.formatted());
      for (int slips = 0; slips < 2; slips++) {
        int place = random.nextInt(read.length());
        read.setCharAt(place, Lookalikes.asLetter(read.charAt(place)));
      }

      assertThat(CpfCandidate.in("CPF " + read)).extracting(CpfCandidate::cpf).containsOnly(cpf);
    }
  }
}
