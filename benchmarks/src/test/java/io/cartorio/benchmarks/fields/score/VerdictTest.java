package io.cartorio.benchmarks.fields.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.benchmarks.fields.score.Answer.Given;
import io.cartorio.benchmarks.fields.truth.Expected;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  private static final Expected PRINTED =
      new Expected("JOSÉ LIMA", Set.of(), List.of(List.of("JOSÉ LIMA")));
  private static final Expected ABSENT = new Expected(null, Set.of("SSP-SP"), List.of());

  @ParameterizedTest
  @CsvSource({
    "JOSÉ LIMA, RIGHT",
    "' José Lima ', RIGHT",
    "JOSE LIMA, WRONG",
    "JOSÉ  LIMA, WRONG",
    ", MISSED"
  })
  void whatIsPrintedMustBeGivenLetterByLetter(@Nullable String given, Verdict verdict) {
    assertThat(Verdict.of(PRINTED, given(given))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({", RIGHTLY_NULL", "SSP-SP, RIGHT", "SSP-RJ, INVENTED"})
  void whatIsNotPrintedIsNullOrWhatIsAccepted(@Nullable String given, Verdict verdict) {
    assertThat(Verdict.of(ABSENT, given(given))).isEqualTo(verdict);
  }

  private static @Nullable Given given(@Nullable String value) {
    return value == null ? null : new Given(value, 0.9);
  }
}
