package io.cartorio.workers.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterboxTest {

  @Test
  void thePictureIsWholeInTheMiddleAndGreyIsAround() {
    RgbImage square = Letterbox.of(halves(896, 448), Turn.NONE);

    assertThat(square.width()).isEqualTo(224);
    assertThat(square.height()).isEqualTo(224);
    assertThat(pixel(square, 0, 55)).isEqualTo(0x727272);
    assertThat(pixel(square, 0, 56)).isEqualTo(0xff0000);
    assertThat(pixel(square, 111, 167)).isEqualTo(0xff0000);
    assertThat(pixel(square, 112, 56)).isEqualTo(0x0000ff);
    assertThat(pixel(square, 223, 168)).isEqualTo(0x727272);
  }

  /** The left half, red, is on top once the picture is turned by a quarter. */
  @ParameterizedTest
  @CsvSource({
    "QUARTER, 112, 10, 112, 213",
    "HALF, 213, 112, 10, 112",
    "THREE_QUARTERS, 112, 213, 112, 10"
  })
  void thePictureIsUpright(Turn turn, int redX, int redY, int blueX, int blueY) {
    RgbImage square = Letterbox.of(halves(600, 300), turn);

    assertThat(pixel(square, redX, redY)).isEqualTo(0xff0000);
    assertThat(pixel(square, blueX, blueY)).isEqualTo(0x0000ff);
  }

  @Test
  void aPixelIsTheMeanOfWhatItCovers() {
    byte[] stripes = new byte[448 * 448 * 3];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = (byte) (i / 3 % 2 * 200);
    }

    RgbImage square = Letterbox.of(new RgbImage(448, 448, stripes), Turn.NONE);

    assertThat(pixel(square, 100, 100)).isEqualTo(0x646464);
  }

  @Test
  void aTinyPictureIsEnlarged() {
    RgbImage square = Letterbox.of(new RgbImage(1, 1, new byte[] {9, 8, 7}), Turn.QUARTER);

    assertThat(pixel(square, 0, 0)).isEqualTo(0x090807);
    assertThat(pixel(square, 223, 223)).isEqualTo(0x090807);
  }

  /** Red on the left, blue on the right. */
  private static RgbImage halves(int width, int height) {
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rgb[(y * width + x) * 3 + (x < width / 2 ? 0 : 2)] = (byte) 255;
      }
    }
    return new RgbImage(width, height, rgb);
  }

  private static int pixel(RgbImage image, int x, int y) {
    int at = (y * image.width() + x) * 3;
    byte[] rgb = image.rgb();
    return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
  }
}
