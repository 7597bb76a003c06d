package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cartorio.workers.image.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CanvasTest {

  @Test
  void aLargePictureIsShrunkToTheLongestSideAndFilledUpToTheStep() {
    Canvas canvas = Canvas.of(plain(1000, 500, 90), 960, 320);

    assertThat(canvas.scale()).isEqualTo(0.96);
    assertThat(canvas.picture().width()).isEqualTo(960);
    assertThat(canvas.picture().height()).isEqualTo(480);
    assertThat(canvas.picture().rgb()).containsOnly(90);
  }

  @Test
  void aSmallPictureIsEnlargedToTheShortestSide() {
    Canvas canvas = Canvas.of(plain(200, 100, 90), 960, 320);

    assertThat(canvas.scale()).isCloseTo(3.2, within(1e-9));
    assertThat(canvas.picture().width()).isEqualTo(640);
    assertThat(canvas.picture().height()).isEqualTo(320);
  }

  @Test
  void aThinPictureStaysWithinTheLongestSide() {
    Canvas canvas = Canvas.of(plain(8000, 2, 90), 960, 320);

    assertThat(canvas.picture().width()).isEqualTo(960);
    assertThat(canvas.picture().height()).isEqualTo(32);
  }

  @Test
  void aShrunkPixelIsTheMeanOfWhatItCovers() {
    byte[] stripes = new byte[4 * 1 * 3];
    Arrays.fill(stripes, 3, 6, (byte) 200);
    Arrays.fill(stripes, 6, 9, (byte) 100);

    RgbImage half = Scaler.scaled(new RgbImage(4, 1, stripes), 2, 1, 2, 1);

    assertThat(half.rgb()).containsExactly(100, 100, 100, 50, 50, 50);
  }

  @Test
  void theSameSizeIsTheSamePicture() {
    byte[] pixels = {1, 2, 3, (byte) 250, (byte) 251, (byte) 252};

    assertThat(Scaler.scaled(new RgbImage(2, 1, pixels), 2, 1, 2, 1).rgb()).isEqualTo(pixels);
  }

  private static RgbImage plain(int width, int height, int value) {
    byte[] rgb = new byte[width * height * 3];
    Arrays.fill(rgb, (byte) value);
    return new RgbImage(width, height, rgb);
  }
}
