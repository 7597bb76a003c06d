package io.cartorio.workers.inference.embedded;

import ai.onnxruntime.OrtException;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.inference.TextMap;
import java.nio.FloatBuffer;

/** The DBNet detector: a probability a pixel. */
final class TextDetector implements AutoCloseable {

  private final OnnxModel model;
  private final ThreadLocal<Floats> inputs = ThreadLocal.withInitial(Floats::new);
  private final ThreadLocal<Floats> outputs = ThreadLocal.withInitial(Floats::new);

  TextDetector(OnnxModel model) {
    this.model = model;
  }

  static void check(RgbImage canvas) {
    if (!fits(canvas.width()) || !fits(canvas.height())) {
      throw new IllegalArgumentException(
          "The sides of a canvas are multiples of "
              + Inference.CANVAS_STEP
              + " up to "
              + Inference.MAX_CANVAS_SIDE
              + ", not "
              + canvas.width()
              + "x"
              + canvas.height());
    }
  }

  private static boolean fits(int side) {
    return side % Inference.CANVAS_STEP == 0 && side <= Inference.MAX_CANVAS_SIDE;
  }

  TextMap detect(RgbImage canvas) throws OrtException {
    int width = canvas.width();
    int height = canvas.height();
    FloatBuffer input = inputs.get().ofSize(3 * width * height);
    Pixels.writePlanes(canvas, input);
    FloatBuffer output = outputs.get().ofSize(width * height);
    model.run(input, new long[] {1, 3, height, width}, output, new long[] {1, 1, height, width});
    byte[] probability = new byte[width * height];
    for (int pixel = 0; pixel < probability.length; pixel++) {
      probability[pixel] = (byte) (output.get(pixel) * 255f + 0.5f);
    }
    return new TextMap(width, height, probability);
  }

  @Override
  public void close() {
    model.close();
  }
}
