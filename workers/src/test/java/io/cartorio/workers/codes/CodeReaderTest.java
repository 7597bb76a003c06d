package io.cartorio.workers.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {
  /** 29 modules and an edge of 4 on each side. */
  private static final String CONTENT = "https://exemplo.invalid/cin/1234567890";

  @ParameterizedTest
  @EnumSource
  void aCodeIsReadAndPlacedInTheUprightPictureHoweverThatIsHeld(Turn turn) {
    RgbImage held = new Sheet(1200, 800).code(CONTENT, 700, 300, 6, 0).held(turn);

    List<MachineCode> codes = CodeReader.read(held, turn, 2);

    assertThat(codes).extracting(MachineCode::content).containsExactly(CONTENT);
    assertThat(codes).extracting(MachineCode::image).containsExactly(2);
    Box box = codes.getFirst().box();
    assertThat(box.x0()).isCloseTo((700 + 4 * 6) / 1200.0, within(0.01));
    assertThat(box.y0()).isCloseTo((300 + 4 * 6) / 800.0, within(0.01));
    assertThat(box.x1()).isCloseTo((700 + 33 * 6) / 1200.0, within(0.01));
    assertThat(box.y1()).isCloseTo((300 + 33 * 6) / 800.0, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-8, 5, 17, 45, 123})
  void aCodeThatLiesAskewIsRead(double degrees) {
    RgbImage held = new Sheet(1200, 800).code(CONTENT, 500, 250, 6, degrees).held(Turn.NONE);

    assertThat(contents(held)).containsExactly(CONTENT);
  }

  @Test
  void aCodeSeenFromTheSideIsRead() {
    RgbImage held = new Sheet(1200, 800).leaning(CONTENT, 500, 250, 6).held(Turn.NONE);

    assertThat(contents(held)).containsExactly(CONTENT);
  }

  @Test
  void severalCodesAreReadFromTheTopAndOneOfThoseThatSayTheSame() {
    RgbImage held =
        new Sheet(1500, 1000)
            .code("third", 800, 650, 7, 0)
            .code("first", 100, 80, 6, 4)
            .code("second", 900, 300, 5, -7)
            .code("first", 200, 650, 6, 0)
            .held(Turn.NONE);

    assertThat(contents(held)).containsExactlyInAnyOrder("first", "second", "third");
    assertThat(contents(held)).endsWith("third").contains("second");
  }

  @Test
  void aSmallCodeOnALargePhotoIsReadByACloserLook() {
    RgbImage held = new Sheet(4000, 3000).code(CONTENT, 2500, 2000, 4, 3).held(Turn.NONE);

    List<MachineCode> codes = CodeReader.read(held, Turn.NONE, 1);

    assertThat(codes).extracting(MachineCode::content).containsExactly(CONTENT);
    assertThat(codes.getFirst().box().x0()).isCloseTo(2516 / 4000.0, within(0.005));
  }

  @Test
  void aStainIsSurvivedAndADestroyedCodeIsNotReported() {
    Sheet stained = new Sheet(1200, 800).code(CONTENT, 500, 250, 6, 0);
    assertThat(contents(stained.covered(580, 350, 24, 24).held(Turn.NONE)))
        .containsExactly(CONTENT);

    RgbImage destroyed = stained.covered(590, 320, 90, 110).held(Turn.NONE);

    assertThat(contents(destroyed)).isEmpty();
  }

  @Test
  void aPictureWithoutACodeHasNone() {
    byte[] noise = new byte[900 * 700 * 3];
    new Random(3).nextBytes(noise);
    byte[] grey = new byte[900 * 700 * 3];
    Arrays.fill(grey, (byte) 128);

    assertThat(contents(new RgbImage(900, 700, noise))).isEmpty();
    assertThat(contents(new RgbImage(900, 700, grey))).isEmpty();
    assertThat(contents(new RgbImage(1, 1, new byte[3]))).isEmpty();
    assertThat(contents(new RgbImage(5000, 1, new byte[15000]))).isEmpty();
  }

  @Test
  void aPictureFullOfCornersEndsInTime() {
    Sheet sheet = new Sheet(1600, 1600);
    for (int y = 4; y < 1580; y += 18) {
      for (int x = 4; x < 1580; x += 18) {
        sheet.square(x, y, 2);
      }
    }
    RgbImage full = sheet.held(Turn.NONE);
    long start = System.nanoTime();

    assertThat(contents(full)).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void whatACodeSaysIsOnOneLine() {
    RgbImage held =
        new Sheet(1200, 800).code("a\u0000\nção\u202e\u001b[31m", 500, 250, 6, 0).held(Turn.NONE);

    assertThat(contents(held)).containsExactly("ação[31m");
  }

  @Test
  void whatACodeSaysIsBounded() {
    assertThat(CodeText.cleaned("x".repeat(9000))).hasSize(CodeText.MOST_CHARACTERS);
    assertThat(CodeText.cleaned("x".repeat(CodeText.MOST_CHARACTERS - 1) + "😀"))
        .hasSize(CodeText.MOST_CHARACTERS - 1);
  }

  private static List<String> contents(RgbImage image) {
    return CodeReader.read(image, Turn.NONE, 1).stream().map(MachineCode::content).toList();
  }
}
