package io.cartorio.workers.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExifOrientationTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0, false",
    "2, 0, true",
    "3, 180, false",
    "4, 180, true",
    "5, 90, true",
    "6, 90, false",
    "7, 270, true",
    "8, 270, false",
    "0, 0, false",
    "99, 0, false"
  })
  void a_value_says_the_turn_and_the_mirroring(int value, int degrees, boolean mirrored) {
    ExifOrientation orientation = ExifOrientation.of(value);

    assertThat(orientation.clockwiseDegrees()).isEqualTo(degrees);
    assertThat(orientation.mirrored()).isEqualTo(mirrored);
  }
}
