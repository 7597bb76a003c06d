package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.OcrEngine.Progress;
import io.cartorio.workers.ocr.Reading;
import io.cartorio.workers.ocr.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaddleEngineTest {

  private final FakeInference inference = new FakeInference();
  private final PaddleEngine engine = new PaddleEngine(inference, PaddleSettings.defaults());

  @ParameterizedTest
  @EnumSource
  void everyTurnIsReadUprightAndReported(Turn turn) {
    Reading reading = engine.read(page(turn), Progress.IGNORED);

    ImageCorrection correction = reading.correction();
    assertThat(correction.rotationApplied()).isEqualTo(turn.degrees());
    assertThat(correction.wasCorrected()).isEqualTo(turn != Turn.NONE);
    assertThat(correction.confidence()).isGreaterThan(0.9);
    assertThat(reading.page().width()).isEqualTo(640);
    assertThat(reading.page().height()).isEqualTo(480);
    assertThat(reading.page().lines())
        .extracting(line -> Math.round(line.polygon().getFirst().y() * 10))
        .containsExactly(1L, 4L, 7L);
  }

  @ParameterizedTest
  @EnumSource
  void scribblesThatReadBetterUpsideDownTellNothing(Turn turn) {
    RgbImage page = page(turn);
    for (double top : new double[] {0.22, 0.52, 0.82}) {
      scribble(page, turn, top);
    }

    Reading reading = engine.read(page, Progress.IGNORED);

    assertThat(reading.correction().rotationApplied()).isEqualTo(turn.degrees());
  }

  @Test
  void boxesLieAroundTheTextAndWordsWithinThem() {
    TextLine line = engine.read(page(Turn.NONE), Progress.IGNORED).page().lines().getFirst();

    assertThat(line.box().x0()).isBetween(0.05, 0.15);
    assertThat(line.box().x1()).isBetween(0.75, 0.85);
    assertThat(line.words()).hasSize(1);
    assertThat(line.words().getFirst().box()).isEqualTo(line.box());
    assertThat(line.confidence()).isEqualTo(0.98);
  }

  @Test
  void aPictureWithoutTextIsAPageWithoutLines() {
    Reading reading = engine.read(new RgbImage(100, 80, new byte[100 * 80 * 3]), Progress.IGNORED);

    assertThat(reading.page().lines()).isEmpty();
    assertThat(reading.page().text()).isEmpty();
    assertThat(reading.correction().wasCorrected()).isFalse();
  }

  @Test
  void theSmallestPictureIsRead() {
    assertThat(engine.read(new RgbImage(1, 1, new byte[3]), Progress.IGNORED).page().lines())
        .isEmpty();
  }

  @Test
  void progressGrowsToTheEnd() {
    List<Double> heard = new ArrayList<>();

    engine.read(page(Turn.NONE), heard::add);

    assertThat(heard).isSorted().endsWith(1.0);
  }

  @Test
  void whatProgressThrowsEndsTheReading() {
    IllegalStateException cancelled = new IllegalStateException("cancelled");

    assertThatThrownBy(
            () ->
                engine.read(
                    page(Turn.NONE),
                    fraction -> {
                      throw cancelled;
                    }))
        .isSameAs(cancelled);
    assertThat(inference.batches).isEmpty();
  }

  /** A dim bar that is four times as long as high. */
  private static void scribble(RgbImage page, Turn turn, double top) {
    for (int y = 0; y < page.height(); y++) {
      for (int x = 0; x < page.width(); x++) {
        var upright = turn.turned((x + 0.5) / page.width(), (y + 0.5) / page.height());
        if (upright.y() > top
            && upright.y() < top + 0.06
            && upright.x() > 0.3
            && upright.x() < 0.48) {
          byte value = (byte) (132 + 40 * upright.x());
          int at = (y * page.width() + x) * 3;
          Arrays.fill(page.rgb(), at, at + 3, value);
        }
      }
    }
  }

  /** Three bars that get brighter to the right once the page is turned upright. */
  private static RgbImage page(Turn turn) {
    int width = turn.isSideways() ? 480 : 640;
    int height = turn.isSideways() ? 640 : 480;
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        var upright = turn.turned((x + 0.5) / width, (y + 0.5) / height);
        double row = (upright.y() * 10 - 1) % 3;
        boolean bar =
            row > 0 && row < 0.5 && upright.y() < 0.8 && upright.x() > 0.1 && upright.x() < 0.8;
        byte value = bar ? (byte) (130 + 120 * upright.x()) : 0;
        Arrays.fill(rgb, (y * width + x) * 3, (y * width + x) * 3 + 3, value);
      }
    }
    return new RgbImage(width, height, rgb);
  }
}
