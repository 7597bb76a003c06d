package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.workers.ocr.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingOrderTest {

  private static final List<String> PAPER =
      List.of("title", "name", "label 1", "label 2", "value 1", "value 2", "foot");

  @ParameterizedTest
  @EnumSource
  void rowsFromTheTopEachFromItsLeftInEveryTurn(Turn turn) {
    double skew = Math.atan2(turn.rightY(), turn.rightX());

    assertThat(order(paper(skew), turn)).isEqualTo(PAPER);
  }

  @ParameterizedTest
  @CsvSource({"8", "-8", "3"})
  void skewDoesNotMixRows(double degrees) {
    assertThat(order(paper(Math.toRadians(degrees)), Turn.NONE)).isEqualTo(PAPER);
  }

  private static List<String> order(List<ReadLine> lines, Turn turn) {
    List<ReadLine> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(7));
    return ReadingOrder.of(shuffled, turn.rightX(), turn.rightY()).stream()
        .map(line -> line.text().text())
        .toList();
  }

  private static List<ReadLine> paper(double angle) {
    return List.of(
        line("title", 300, 40, 400, angle),
        line("name", 150, 80, 200, angle),
        line("label 1", 100, 120, 100, angle),
        line("label 2", 500, 122, 100, angle),
        line("value 1", 110, 146, 120, angle),
        line("value 2", 520, 143, 140, angle),
        line("foot", 300, 180, 500, angle));
  }

  private static ReadLine line(String text, double x, double y, double length, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new ReadLine(
        new TextBox(x * cos - y * sin, x * sin + y * cos, cos, sin, length, 20, 1),
        new DecodedLine(List.of(new DecodedLine.Character(text, 1, 0.5))));
  }
}
