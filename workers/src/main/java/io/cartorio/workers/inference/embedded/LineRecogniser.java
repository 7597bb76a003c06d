package io.cartorio.workers.inference.embedded;

import ai.onnxruntime.OrtException;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Alphabet;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.inference.LineReading;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The CTC recogniser: the likeliest character for each eight pixels of a line's width. */
final class LineRecogniser implements AutoCloseable {

  private static final int PIXELS_A_STEP = 8;

  private final OnnxModel model;
  private final Alphabet alphabet;
  private final ThreadLocal<Floats> inputs = ThreadLocal.withInitial(Floats::new);
  private final ThreadLocal<Floats> outputs = ThreadLocal.withInitial(Floats::new);

  LineRecogniser(OnnxModel model, Alphabet alphabet) {
    this.model = model;
    this.alphabet = alphabet;
  }

  /** The model names its characters one a line; the blank comes before them, the space after. */
  static Alphabet alphabetOf(Path model) {
    String characters = OnnxMetadata.of(model).get("character");
    if (characters == null) {
      throw new IllegalStateException("The model " + model + " does not say its characters");
    }
    List<String> all = new ArrayList<>();
    all.add("");
    all.addAll(List.of(characters.split("\n", -1)));
    all.add(" ");
    return new Alphabet(all);
  }

  Alphabet alphabet() {
    return alphabet;
  }

  static void check(RgbImage line) {
    if (line.height() != Inference.LINE_HEIGHT
        || line.width() % Inference.LINE_STEP != 0
        || line.width() > Inference.MAX_LINE_WIDTH) {
      throw new IllegalArgumentException(
          "A line is "
              + Inference.LINE_HEIGHT
              + " high and a multiple of "
              + Inference.LINE_STEP
              + " wide, up to "
              + Inference.MAX_LINE_WIDTH
              + ", not "
              + line.width()
              + "x"
              + line.height());
    }
  }

  LineReading read(RgbImage line) throws OrtException {
    int width = line.width();
    int steps = width / PIXELS_A_STEP;
    FloatBuffer input = inputs.get().ofSize(3 * width * line.height());
    Pixels.writePlanes(line, input);
    FloatBuffer output = outputs.get().ofSize(steps * alphabet.size());
    model.run(
        input,
        new long[] {1, 3, line.height(), width},
        output,
        new long[] {1, steps, alphabet.size()});
    return likeliest(output, steps);
  }

  private LineReading likeliest(FloatBuffer output, int steps) {
    int[] indices = new int[steps];
    float[] scores = new float[steps];
    int size = alphabet.size();
    for (int step = 0; step < steps; step++) {
      int start = step * size;
      int best = 0;
      float score = output.get(start);
      for (int index = 1; index < size; index++) {
        float other = output.get(start + index);
        if (other > score) {
          best = index;
          score = other;
        }
      }
      indices[step] = best;
      scores[step] = score;
    }
    return new LineReading(indices, scores);
  }

  @Override
  public void close() {
    model.close();
  }
}
