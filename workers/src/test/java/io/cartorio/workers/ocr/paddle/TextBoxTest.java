package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextBoxTest {

  private static final TextBox LEVEL = new TextBox(100, 50, 1, 0, 80, 20, 1);

  @Test
  void facingTheOtherWayItsStartIsWhereItsEndWas() {
    TextBox reversed = LEVEL.facing(-1, 0);

    assertThat(reversed.x(-40, -10)).isEqualTo(LEVEL.x(40, 10));
    assertThat(reversed.y(-40, -10)).isEqualTo(LEVEL.y(40, 10));
    assertThat(reversed.length()).isEqualTo(80);
  }

  @Test
  void facingDownLengthAndHeightChangePlaces() {
    TextBox down = LEVEL.facing(0, 1);

    assertThat(down.length()).isEqualTo(20);
    assertThat(down.height()).isEqualTo(80);
    assertThat(down.alongY()).isEqualTo(1);
  }

  @Test
  void facingUpItRunsUp() {
    assertThat(LEVEL.facing(0, -1).alongY()).isEqualTo(-1);
  }

  @Test
  void aSkewedBoxKeepsItsSkew() {
    double skew = Math.toRadians(10);
    TextBox skewed = new TextBox(0, 0, Math.sin(skew), -Math.cos(skew), 20, 80, 1);

    TextBox right = skewed.facing(1, 0);

    assertThat(right.alongX()).isCloseTo(Math.cos(skew), within(1e-9));
    assertThat(right.alongY()).isCloseTo(Math.sin(skew), within(1e-9));
    assertThat(right.elongation()).isEqualTo(4);
  }
}
