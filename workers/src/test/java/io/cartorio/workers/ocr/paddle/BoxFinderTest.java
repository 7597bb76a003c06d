package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cartorio.workers.inference.TextMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxFinderTest {

  private static final BoxFinder FINDER = new BoxFinder(10);

  @ParameterizedTest
  @ValueSource(doubles = {0, 7, -20, 44, 90, 135})
  void aRegionAtAnyAngleGetsItsRectangleGrownBack(double degrees) {
    TextBox drawn = box(200, 160, degrees, 160, 16);

    TextBox found = FINDER.find(map(400, 320, 250, drawn)).getFirst();

    TextBox facing = found.facing(drawn.alongX(), drawn.alongY());
    double growth = 2 * 1.6 * 160 * 16 / (2 * (160 + 16));
    assertThat(facing.length()).isCloseTo(160 + growth, within(3.0));
    assertThat(facing.height()).isCloseTo(16 + growth, within(3.0));
    assertThat(facing.centreX()).isCloseTo(200, within(1.0));
    assertThat(facing.centreY()).isCloseTo(160, within(1.0));
    assertThat(facing.alongX() * drawn.alongX() + facing.alongY() * drawn.alongY())
        .isGreaterThan(0.999);
  }

  @Test
  void regionsThatDoNotTouchAreBoxesOfTheirOwn() {
    TextMap map = map(200, 100, 255, box(50, 50, 0, 60, 10), box(150, 50, 0, 60, 10));

    assertThat(FINDER.find(map)).hasSize(2);
  }

  @Test
  void regionsThatJoinFurtherDownAreOne() {
    TextBox left = box(90, 40, 90, 60, 16);
    TextBox right = box(110, 40, 90, 60, 16);

    assertThat(FINDER.find(map(200, 100, 255, left, right))).hasSize(2);
    assertThat(FINDER.find(map(200, 100, 255, left, right, box(100, 74, 0, 36, 8)))).hasSize(1);
  }

  @Test
  void whatIsHardlyTextIsLeftOut() {
    assertThat(FINDER.find(map(200, 100, 100, box(100, 50, 0, 60, 10)))).isEmpty();
    assertThat(FINDER.find(map(200, 100, 160, box(100, 50, 0, 60, 10)))).hasSize(1);
  }

  @Test
  void specksAreLeftOut() {
    assertThat(FINDER.find(map(200, 100, 255, box(100, 50, 0, 2, 2)))).isEmpty();
  }

  @Test
  void anEmptyMapHasNoBoxesAndAFullOneHasOne() {
    assertThat(FINDER.find(new TextMap(64, 32, new byte[64 * 32]))).isEmpty();
    assertThat(FINDER.find(map(64, 32, 255, box(32, 16, 0, 200, 200)))).hasSize(1);
  }

  @Test
  void ofTooManyTheLikeliestAreKept() {
    TextMap map = map(200, 100, 160, box(50, 50, 0, 60, 10), box(150, 50, 0, 60, 10));
    draw(map, 250, box(150, 50, 0, 60, 10));

    List<TextBox> found = new BoxFinder(1).find(map);

    assertThat(found).singleElement().satisfies(b -> assertThat(b.centreX()).isGreaterThan(100));
  }

  private static TextBox box(double x, double y, double degrees, double length, double height) {
    double angle = Math.toRadians(degrees);
    return new TextBox(x, y, Math.cos(angle), Math.sin(angle), length, height, 1);
  }

  private static TextMap map(int width, int height, int value, TextBox... boxes) {
    TextMap map = new TextMap(width, height, new byte[width * height]);
    for (TextBox box : boxes) {
      draw(map, value, box);
    }
    return map;
  }

  private static void draw(TextMap map, int value, TextBox box) {
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        double dx = x + 0.5 - box.centreX();
        double dy = y + 0.5 - box.centreY();
        if (Math.abs(dx * box.alongX() + dy * box.alongY()) <= box.length() / 2
            && Math.abs(dy * box.alongX() - dx * box.alongY()) <= box.height() / 2) {
          map.probability()[y * map.width() + x] = (byte) value;
        }
      }
    }
  }
}
