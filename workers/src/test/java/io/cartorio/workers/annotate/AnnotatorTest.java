package io.cartorio.workers.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnnotatorTest {
  private static final Box LEFT = new Box(0.2, 0.3, 0.4, 0.5);
  private static final Box RIGHT = new Box(0.6, 0.3, 0.8, 0.5);

  private final Annotator annotator = Annotator.ofThisMachine().orElseThrow();

  @ParameterizedTest
  @EnumSource
  void aBoxStandsInTheUprightPhotoHoweverItWasHeld(Turn turn) throws IOException {
    RgbImage held = turn.isSideways() ? Readings.grey(900, 1400) : Readings.grey(1400, 900);

    BufferedImage picture =
        drawn(held, turn, new Readings().field("rg", "1", 1, 1, LEFT).extraction());

    assertThat(picture.getWidth()).isEqualTo(1400);
    assertThat(colour(picture, 0.2 * 1400, 0.45 * 900)).isEqualTo(Tone.SURE);
    assertThat(colour(picture, 0.4 * 1400, 0.32 * 900)).isEqualTo(Tone.SURE);
    assertThat(colour(picture, 0.3 * 1400, 0.5 * 900)).isEqualTo(Tone.SURE);
    assertThat(new Color(picture.getRGB(420, 360))).isEqualTo(new Color(0xb0, 0xb0, 0xb0));
  }

  @Test
  void whatIsWorthALookAndACodeHaveColoursOfTheirOwn() throws IOException {
    Extraction extraction =
        new Readings()
            .field("cpf", "1", 1, 0.6, LEFT)
            .code("https://exemplo.invalid", RIGHT)
            .extraction();

    BufferedImage picture = drawn(Readings.grey(1400, 900), Turn.NONE, extraction);

    assertThat(inColour(picture, Tone.LOOK, 270, 310)).isPositive();
    assertThat(inColour(picture, Tone.CODE, 830, 870)).isPositive();
    assertThat(inColour(picture, Tone.SURE, 0, 1400)).isZero();
  }

  @Test
  void nothingIsDrawnForWhatIsNullOrStandsOnAnotherImage() throws IOException {
    Extraction extraction =
        new Readings().nothing("nome").field("cpf", "1", 2, 1, LEFT).extraction();

    BufferedImage photo = drawn(Readings.grey(1400, 900), Turn.NONE, extraction);

    assertThat(photo.getSubimage(0, 0, 1400, 880))
        .satisfies(part -> assertThat(inColour(part, Tone.SURE, 0, 1400)).isZero());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "6000, 4",
    "4, 6000",
    "700, 460",
    "460, 700",
    "3000, 4000",
    "2399, 2399",
  })
  void aPhotoOfAnySizeIsDrawn(int width, int height) throws IOException {
    BufferedImage picture =
        drawn(
            Readings.grey(width, height),
            Turn.QUARTER,
            new Readings()
                .field("nome", "ÁÉÍÓÚ ".repeat(2000) + "\u0000\u202e", 1, 1, new Box(0, 0, 1, 1))
                .field("cpf", "", 1, 0.1, new Box(1, 1, 1, 1))
                .field("rg", "x", 1, 0.1, null)
                .extraction());

    assertThat(picture.getWidth()).isBetween(100, 2400);
    assertThat(picture.getHeight()).isBetween(80, 2400);
  }

  @Test
  void thePictureStaysSmallWhateverIsOnIt() {
    byte[] noise = new byte[1600 * 1600 * 3];
    new Random(5).nextBytes(noise);

    byte[] file =
        annotator.annotate(
            UprightPhoto.of(new RgbImage(1600, 1600, noise), Turn.NONE),
            new Readings().field("rg", "1", 1, 1, LEFT).extraction(),
            1,
            List.of());

    assertThat(file).hasSizeLessThan(2 * Annotator.MOST_BYTES);
  }

  private BufferedImage drawn(RgbImage image, Turn turn, Extraction extraction) throws IOException {
    byte[] file = annotator.annotate(UprightPhoto.of(image, turn), extraction, 1, List.of());
    assertThat(file).hasSizeLessThan(Annotator.MOST_BYTES);
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** The tone whose colour a pixel comes nearest to. */
  private static Tone colour(BufferedImage picture, double x, double y) {
    int rgb = picture.getRGB((int) x, (int) y);
    Tone nearest = Tone.NOT_HERE;
    for (Tone tone : Tone.values()) {
      if (apart(rgb, tone) < apart(rgb, nearest)) {
        nearest = tone;
      }
    }
    return nearest;
  }

  private static long inColour(BufferedImage picture, Tone tone, int from, int to) {
    long pixels = 0;
    for (int y = 0; y < Math.min(900, picture.getHeight()); y++) {
      for (int x = from; x < to; x++) {
        pixels += apart(picture.getRGB(x, y), tone) < 60 ? 1 : 0;
      }
    }
    return pixels;
  }

  private static int apart(int rgb, Tone tone) {
    Color one = new Color(rgb);
    Color two = tone.colour();
    return Math.abs(one.getRed() - two.getRed())
        + Math.abs(one.getGreen() - two.getGreen())
        + Math.abs(one.getBlue() - two.getBlue());
  }
}
