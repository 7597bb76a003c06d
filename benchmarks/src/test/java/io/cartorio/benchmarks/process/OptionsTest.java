package io.cartorio.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void defaults() {
    assertThat(Options.of()).isEqualTo(new Options(240, 120, 7, "measure", null, 40, 4, false));
  }

  @Test
  void everyOption() {
    assertThat(
            Options.of(
                "--count",
                "5",
                "--others",
                "6",
                "--seed",
                "9",
                "--half",
                "rules",
                "--from",
                "x",
                "--timed",
                "3",
                "--clients",
                "2"))
        .isEqualTo(new Options(5, 6, 9, "rules", Path.of("x"), 3, 2, false));
    assertThat(Options.of("--save").isSaved()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--count 0", "--count x", "--half other", "--fast", "--seed", "--from x --save"})
  void nonsenseIsRefused(String arguments) {
    assertThatThrownBy(() -> Options.of(arguments.split(" ")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
