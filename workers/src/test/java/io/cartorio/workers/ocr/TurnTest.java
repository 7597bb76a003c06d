package io.cartorio.workers.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.result.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TurnTest {

  @ParameterizedTest
  @CsvSource({
    "NONE, 0.125, 0.25",
    "QUARTER, 0.75, 0.125",
    "HALF, 0.875, 0.75",
    "THREE_QUARTERS, 0.25, 0.875"
  })
  void aPointGoesWhereTheClockwiseTurnTakesIt(Turn turn, double x, double y) {
    assertThat(turn.turned(0.125, 0.25)).isEqualTo(new Point(x, y));
  }

  @ParameterizedTest
  @EnumSource
  void whatRunsRightWhenUprightRunsAsTheTurnSaysInThePictureAsItIs(Turn turn) {
    Point start = turn.turned(0.5, 0.5);
    Point end = turn.turned(0.5 + turn.rightX() * 0.25, 0.5 + turn.rightY() * 0.25);

    assertThat(end).isEqualTo(new Point(start.x() + 0.25, start.y()));
  }

  @ParameterizedTest
  @EnumSource
  void turnsAddUp(Turn turn) {
    assertThat(turn.then(Turn.QUARTER).degrees()).isEqualTo((turn.degrees() + 90) % 360);
  }

  @Test
  void whatLiesOutsideIsMovedToTheEdge() {
    assertThat(Turn.NONE.turned(-0.5, 1.5)).isEqualTo(new Point(0, 1));
  }
}
