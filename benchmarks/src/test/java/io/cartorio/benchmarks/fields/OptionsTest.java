package io.cartorio.benchmarks.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void withoutOptionsBothDifficultiesOfTheMeasuringHalfAreMeasured() {
    Options options = Options.of();

    assertThat(options)
        .isEqualTo(new Options(240, 7, "measure", null, false, null, 40, false, false));
    assertThat(options.difficulties()).containsExactly("flat", "hard");
    assertThat(options.resultName()).isEqualTo("fields");
  }

  @Test
  void eachOptionIsTaken() {
    Options options =
        Options.of(
            "--count",
            "12",
            "--seed",
            "3",
            "--half",
            "rules",
            "--difficulty",
            "easy",
            "--pairs",
            "--documents",
            "folder",
            "--timed",
            "5",
            "--failures");

    assertThat(options)
        .isEqualTo(new Options(12, 3, "rules", "easy", true, Path.of("folder"), 5, true, false));
    assertThat(options.difficulties()).containsExactly("easy");
    assertThat(options.plan().pictures()).isEqualTo(24);
    assertThat(Options.of("--save").isSaved()).isTrue();
    assertThat(options.resultName()).isEqualTo("fields-pairs-rules");
  }

  @ParameterizedTest
  @CsvSource({
    "--cont 3, --cont",
    "--count, --count needs a value",
    "--count many, needs a number",
    "--count 0, at least 1",
    "--half third, measure or rules",
    "--timed 0, at least 1",
    "--documents folder --save, cannot be made again",
    "--difficulty soft, 'flat, easy or hard'"
  })
  void whatIsWrongIsSaid(String line, String words) {
    assertThatThrownBy(() -> Options.of(line.split(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
