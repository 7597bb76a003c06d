package io.cartorio.benchmarks.fields.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.cartorio.benchmarks.fields.score.Answer.Given;
import io.cartorio.benchmarks.fields.score.Reliability.Bin;
import io.cartorio.benchmarks.fields.truth.Expected;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static final Expected EXPECTED = new Expected("B", Set.of(), List.of(List.of("B")));

  @Test
  void valuesAreCountedByTheirConfidence() {
    List<Bin> bins =
        Reliability.bins(
            List.of(
                field("B", 0.9),
                field("A", 0.92),
                field("B", 1.0),
                field("B", 0.98),
                field("A", 0.3),
                field(null, 0)));

    assertThat(bins.stream().filter(bin -> bin.given() > 0))
        .extracting(Bin::from, Bin::given, Bin::right)
        .containsExactly(tuple(0.0, 1, 0), tuple(0.9, 2, 1), tuple(0.98, 2, 2));
  }

  @Test
  void theErrorIsThatOfTheBinsByTheirSize() {
    List<ScoredField> fields =
        Stream.concat(Stream.generate(() -> field("B", 0.75)).limit(3), Stream.of(field("A", 0.75)))
            .toList();

    assertThat(Reliability.error(Reliability.bins(fields))).isCloseTo(0, within(1e-9));
    assertThat(Reliability.error(Reliability.bins(List.of(field("A", 0.3), field("B", 0.9)))))
        .isCloseTo((0.3 + 0.1) / 2, within(1e-9));
  }

  @Test
  void withoutValuesThereIsNoError() {
    assertThat(Reliability.error(Reliability.bins(List.of()))).isZero();
  }

  private static ScoredField field(@Nullable String value, double confidence) {
    Given given = value == null ? null : new Given(value, confidence);
    return new ScoredField("categoria", EXPECTED, given, Verdict.of(EXPECTED, given), true, false);
  }
}
