package io.cartorio.benchmarks.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Map<String, Integer> DEFAULTS = Map.of("--jobs", 200, "--kills", 10);

  @Test
  void whatIsNotSaidIsAsByDefault() {
    Options options = Options.parse(DEFAULTS, "--kills", "3");

    assertThat(options.number("--jobs")).isEqualTo(200);
    assertThat(options.number("--kills")).isEqualTo(3);
    assertThat(options.isSaved()).isFalse();
  }

  @Test
  void figuresAreKeptWhenAskedFor() {
    assertThat(Options.parse(DEFAULTS, "--save", "--jobs", "7").isSaved()).isTrue();
  }

  @Test
  void nonsenseIsNamed() {
    assertThatThrownBy(() -> Options.parse(DEFAULTS, "--runs", "3"))
        .hasMessage("there is no option --runs");
    assertThatThrownBy(() -> Options.parse(DEFAULTS, "--jobs")).hasMessage("--jobs needs a number");
    assertThatThrownBy(() -> Options.parse(DEFAULTS, "--jobs", "many"))
        .hasMessage("--jobs needs a number");
  }
}
