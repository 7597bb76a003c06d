package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cartorio.workers.inference.Alphabet;
import io.cartorio.workers.inference.LineReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {

  private static final CtcDecoder DECODER =
      new CtcDecoder(new Alphabet(List.of("", "a", "ç", "Ã", "º", " ")));

  @Test
  void repeatsAreOneCharacterUnlessABlankPartsThem() {
    assertThat(decode(1, 1, 0, 1, 2, 2, 2).text()).isEqualTo("aaç");
  }

  @Test
  void caseAccentsAndSignsAreKept() {
    assertThat(decode(2, 3, 4).text()).isEqualTo("çÃº");
  }

  @Test
  void nothingButBlanksIsAnEmptyLineWithoutConfidence() {
    DecodedLine line = decode(0, 0, 0);

    assertThat(line.text()).isEmpty();
    assertThat(line.confidence()).isZero();
    assertThat(line.words()).isEmpty();
  }

  @Test
  void confidenceIsTheMeanOfTheCharactersBestSteps() {
    LineReading reading =
        new LineReading(new int[] {1, 1, 0, 2}, new float[] {0.5f, 0.9f, 1, 0.7f});

    assertThat(DECODER.decode(reading, 1).confidence()).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void wordsStandWhereTheirCharactersDo() {
    DecodedLine line = decode(1, 0, 2, 0, 5, 0, 3, 0, 4, 0);

    assertThat(line.words()).extracting(DecodedLine.Word::text).containsExactly("aç", "Ãº");
    DecodedLine.Word first = line.words().getFirst();
    DecodedLine.Word second = line.words().getLast();
    assertThat(first.start()).isZero();
    assertThat(first.end()).isCloseTo(0.35, within(0.01));
    assertThat(second.start()).isCloseTo(0.55, within(0.01));
    assertThat(second.end()).isEqualTo(1);
  }

  @Test
  void whatTheTextDoesNotTakeOfTheLineDoesNotCount() {
    LineReading reading = new LineReading(new int[] {1, 0, 2, 0, 0, 0, 0, 0}, new float[8]);

    assertThat(DECODER.decode(reading, 0.5).characters().getLast().centre()).isEqualTo(2.5 / 4);
  }

  @Test
  void spacesAtTheEndsAreNoText() {
    assertThat(decode(5, 1, 5).text()).isEqualTo("a");
    assertThat(decode(5, 1, 5).words()).hasSize(1);
  }

  private static DecodedLine decode(int... indices) {
    float[] scores = new float[indices.length];
    java.util.Arrays.fill(scores, 0.9f);
    return DECODER.decode(new LineReading(indices, scores), 1);
  }
}
