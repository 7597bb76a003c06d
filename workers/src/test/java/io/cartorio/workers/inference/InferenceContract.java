package io.cartorio.workers.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.workers.image.RgbImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link Inference} holds to, whoever runs the networks. */
public abstract class InferenceContract {

  /** The implementation under test, ready to answer. */
  protected abstract Inference inference();

  @ParameterizedTest
  @CsvSource({"32, 32", "320, 192", "64, 960"})
  void theMapIsAsLargeAsTheCanvas(int width, int height) {
    TextMap map = inference().detectText(plain(width, height));

    assertThat(map.width()).isEqualTo(width);
    assertThat(map.height()).isEqualTo(height);
  }

  @Test
  void anEmptyPageIsNoText() {
    byte[] map = inference().detectText(plain(320, 320)).probability();

    assertThat(IntStream.range(0, map.length).map(i -> map[i] & 0xff).max().orElseThrow())
        .isLessThan(76);
  }

  @ParameterizedTest
  @CsvSource({"33, 32", "32, 31", "2080, 32"})
  void aCanvasOfAnotherSizeIsRefused(int width, int height) {
    assertThatThrownBy(() -> inference().detectText(plain(width, height)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linesAreAnsweredInTheirOrderEachWithStepsByItsWidth() {
    List<LineReading> readings =
        inference()
            .recognise(List.of(plain(320, 48), plain(32, 48), plain(3200, 48), plain(64, 48)));

    assertThat(readings).extracting(r -> r.indices().length).containsExactly(40, 4, 400, 8);
  }

  @Test
  void indicesAreOfTheAlphabetAndScoresAreShares() {
    byte[] stripes = new byte[160 * 48 * 3];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = (byte) (i / 36 % 2 * 255);
    }

    LineReading reading = inference().recognise(List.of(new RgbImage(160, 48, stripes))).getFirst();

    for (int index : reading.indices()) {
      assertThat(index).isBetween(0, inference().alphabet().size() - 1);
    }
    for (float score : reading.scores()) {
      assertThat(score).isBetween(0f, 1.0001f);
    }
  }

  @Test
  void aPlainLineSaysNothing() {
    LineReading reading = inference().recognise(List.of(plain(160, 48))).getFirst();

    assertThat(reading.indices()).containsOnly(Alphabet.BLANK);
  }

  @Test
  void noLinesAreNoReadings() {
    assertThat(inference().recognise(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"64, 47", "65, 48", "3232, 48"})
  void aLineOfAnotherSizeIsRefused(int width, int height) {
    assertThatThrownBy(() -> inference().recognise(List.of(plain(width, height))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void moreLinesThanAllowedAreRefused() {
    List<RgbImage> lines = Collections.nCopies(Inference.MAX_LINES + 1, plain(32, 48));

    assertThatThrownBy(() -> inference().recognise(lines))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void severalThreadsGetTheSameAnswerAsOne() throws Exception {
    byte[] alone = inference().detectText(plain(160, 96)).probability();

    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<byte[]> call = () -> inference().detectText(plain(160, 96)).probability();
      for (Future<byte[]> answer : callers.invokeAll(Collections.nCopies(6, call))) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void picturesAreClassifiedInTheirOrderWithOneProbabilityAClass() {
    Optional<List<ClassProbabilities>> told =
        inference().classify(List.of(plain(224, 224), plain(224, 224)));

    told.ifPresent(
        all -> {
          assertThat(all).hasSize(2);
          assertThat(all.getFirst().byClass().keySet())
              .containsExactly(
                  "rg_frente",
                  "rg_verso",
                  "rg_aberto",
                  "rg_digital",
                  "cnh_frente",
                  "cnh_verso",
                  "cnh_aberta",
                  "cnh_digital",
                  "cin_frente",
                  "cin_verso",
                  "cin_aberta",
                  "cin_digital");
          assertThat(all.getFirst().byClass().values())
              .allSatisfy(share -> assertThat(share).isBetween(0.0, 0.5));
          assertThat(all.getFirst()).isEqualTo(all.getLast());
        });
  }

  @ParameterizedTest
  @CsvSource({"223, 224", "224, 32"})
  void aPictureOfAnotherSizeIsRefused(int width, int height) {
    assertThatThrownBy(() -> inference().classify(List.of(plain(width, height))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void morePicturesThanAllowedAreRefused() {
    List<RgbImage> pictures = Collections.nCopies(Inference.MAX_PICTURES + 1, plain(224, 224));

    assertThatThrownBy(() -> inference().classify(pictures))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAlphabetHasPortugueseAndTheSpace() {
    assertThat(inference().alphabet().characters())
        .contains(" ", ".", "-", "/", "º", "ª", "$")
        .containsAll(List.of("áàâãéêíóôõúüçÁÀÂÃÉÊÍÓÔÕÚÜÇ".split("")));
  }

  @Test
  void theModelsHaveNames() {
    assertThat(inference().models()).isNotEmpty().allSatisfy(m -> assertThat(m).isNotBlank());
  }

  private static RgbImage plain(int width, int height) {
    byte[] rgb = new byte[width * height * 3];
    Arrays.fill(rgb, (byte) 128);
    return new RgbImage(width, height, rgb);
  }
}
