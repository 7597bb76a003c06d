package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Inference;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCutterTest {

  /** A dark page with a bright bar from (100, 80) to (260, 120), its last quarter brighter. */
  private static final RgbImage PAGE = page();

  @ParameterizedTest
  @CsvSource({"1, 160, 220", "-1, 220, 160"})
  void aBarIsCutInTheDirectionItIsReadIn(int direction, int start, int end) {
    TextBox box = new TextBox(180, 100, 1, 0, 160, 40, 1).facing(direction, 0);

    RgbImage line = LineCutter.cut(PAGE, box);

    assertThat(at(line, 2, 24)).isEqualTo(start);
    assertThat(at(line, LineCutter.textWidth(box) - 3, 24)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"1, 220, 160", "-1, 160, 220"})
  void readDownOrUpTheBarsEndsAreTheLinesTopAndBottom(int direction, int top, int bottom) {
    TextBox box = new TextBox(180, 100, 1, 0, 160, 40, 1).facing(0, direction);

    RgbImage line = LineCutter.cut(PAGE, box);

    assertThat(at(line, 6, 2)).isEqualTo(top);
    assertThat(at(line, 6, 45)).isEqualTo(bottom);
  }

  @Test
  void whatIsRightOfTheTextIsGrey() {
    TextBox box = new TextBox(180, 100, 1, 0, 160, 40, 1);

    RgbImage line = LineCutter.cut(PAGE, box);

    assertThat(line.height()).isEqualTo(48);
    assertThat(line.width()).isEqualTo(192);
    RgbImage shorter = LineCutter.cut(PAGE, new TextBox(180, 100, 1, 0, 140, 40, 1));
    assertThat(shorter.width()).isEqualTo(192);
    assertThat(at(shorter, 191, 20)).isEqualTo(128);
  }

  @Test
  void aBoxBeyondThePictureRepeatsTheEdge() {
    RgbImage line = LineCutter.cut(PAGE, new TextBox(0, 0, 1, 0, 160, 40, 1));

    assertThat(at(line, 3, 3)).isEqualTo(20);
  }

  @Test
  void anEndlessBoxIsSqueezedIntoTheWidestLine() {
    RgbImage line = LineCutter.cut(PAGE, new TextBox(180, 100, 1, 0, 4000, 4, 1));

    assertThat(line.width()).isEqualTo(Inference.MAX_LINE_WIDTH);
  }

  private static int at(RgbImage image, int x, int y) {
    return image.rgb()[(y * image.width() + x) * 3] & 0xff;
  }

  private static RgbImage page() {
    byte[] rgb = new byte[400 * 200 * 3];
    Arrays.fill(rgb, (byte) 20);
    for (int y = 80; y < 120; y++) {
      Arrays.fill(rgb, (y * 400 + 100) * 3, (y * 400 + 220) * 3, (byte) 160);
      Arrays.fill(rgb, (y * 400 + 220) * 3, (y * 400 + 260) * 3, (byte) 220);
    }
    return new RgbImage(400, 200, rgb);
  }
}
