package io.cartorio.benchmarks.fields.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.benchmarks.fields.truth.Expected;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldTextTest {
  private final HeldText text =
      HeldText.of(List.of("NOME\nMARIA DA CON CEICAO\nFILIAÇÃO 16/NOV/1948", "SSPSP"));

  @Test
  void spacesPunctuationAccentsAndCaseDoNotMatter() {
    assertThat(text.holds(printed(List.of("Maria da Conceição")))).isTrue();
    assertThat(text.holds(printed(List.of("16 NOV 1948")))).isTrue();
    assertThat(text.holds(printed(List.of("SSP/SP")))).isTrue();
  }

  @Test
  void aLetterThatWasNotReadMatters() {
    assertThat(text.holds(printed(List.of("MARIO DA CONCEICAO")))).isFalse();
  }

  @Test
  void theLinesOfAValueMayStandApart() {
    assertThat(text.holds(printed(List.of("MARIA DA", "FILIACAO")))).isTrue();
    assertThat(text.holds(printed(List.of("MARIA DA", "SILVA")))).isFalse();
  }

  @Test
  void onePlaceOfTwoIsEnough() {
    assertThat(text.holds(printed(List.of("18/11/1948"), List.of("16NOV1948")))).isTrue();
  }

  @Test
  void whatIsNotPrintedIsHeld() {
    assertThat(text.holds(new Expected(null, Set.of(), List.of()))).isTrue();
  }

  @SafeVarargs
  private static Expected printed(List<String>... places) {
    return new Expected("any", Set.of(), List.of(places));
  }
}
