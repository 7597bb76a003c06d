package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.image.RgbImage;
import java.util.Arrays;

/**
 * Scales pictures: each new pixel is the mean of what it covers when shrinking, and a weighted mean
 * of its two neighbours when enlarging. Rows and columns are weighted apart.
 */
final class Scaler {

  private Scaler() {}

  /** The picture at {@code width x height} in the corner of a canvas, its last pixels repeated. */
  static RgbImage scaled(RgbImage image, int width, int height, int canvasWidth, int canvasHeight) {
    Weights columns = Weights.of(image.width(), width);
    Weights rows = Weights.of(image.height(), height);
    byte[] out = new byte[canvasWidth * canvasHeight * 3];
    float[] row = new float[image.width() * 3];
    for (int y = 0; y < canvasHeight; y++) {
      int at = y * canvasWidth * 3;
      if (y >= height) {
        System.arraycopy(out, at - canvasWidth * 3, out, at, canvasWidth * 3);
        continue;
      }
      sumRows(image, rows, y, row);
      writeRow(row, columns, out, at);
      for (int x = width * 3; x < canvasWidth * 3; x++) {
        out[at + x] = out[at + x - 3];
      }
    }
    return new RgbImage(canvasWidth, canvasHeight, out);
  }

  private static void sumRows(RgbImage image, Weights rows, int y, float[] sum) {
    Arrays.fill(sum, 0);
    byte[] rgb = image.rgb();
    for (int tap = 0; tap < rows.taps; tap++) {
      float weight = rows.weight[y * rows.taps + tap];
      if (weight == 0) {
        continue;
      }
      int from = (rows.first[y] + tap) * sum.length;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weight * (rgb[from + i] & 0xff);
      }
    }
  }

  private static void writeRow(float[] row, Weights columns, byte[] out, int start) {
    int at = start;
    for (int x = 0; x < columns.first.length; x++) {
      float red = 0.5f;
      float green = 0.5f;
      float blue = 0.5f;
      int from = columns.first[x] * 3;
      for (int tap = 0; tap < columns.taps; tap++, from += 3) {
        float weight = columns.weight[x * columns.taps + tap];
        if (weight != 0) {
          red += weight * row[from];
          green += weight * row[from + 1];
          blue += weight * row[from + 2];
        }
      }
      out[at++] = (byte) red;
      out[at++] = (byte) green;
      out[at++] = (byte) blue;
    }
  }

  /** Which source pixels make a new one, and how much of each. */
  private static final class Weights {
    final int[] first;
    final float[] weight;
    final int taps;

    private Weights(int length, int taps) {
      this.first = new int[length];
      this.weight = new float[length * taps];
      this.taps = taps;
    }

    static Weights of(int source, int target) {
      double step = (double) source / target;
      return step > 1 ? covering(source, target, step) : between(source, target, step);
    }

    private static Weights covering(int source, int target, double step) {
      Weights weights = new Weights(target, (int) Math.ceil(step) + 1);
      for (int i = 0; i < target; i++) {
        double start = i * step;
        double end = Math.min(source, start + step);
        weights.first[i] = (int) start;
        for (int tap = 0; tap < weights.taps; tap++) {
          int pixel = weights.first[i] + tap;
          double covered = Math.min(pixel + 1, end) - Math.max(pixel, start);
          weights.weight[i * weights.taps + tap] = (float) (Math.max(0, covered) / (end - start));
        }
      }
      return weights;
    }

    private static Weights between(int source, int target, double step) {
      Weights weights = new Weights(target, 2);
      for (int i = 0; i < target; i++) {
        double at = Math.clamp((i + 0.5) * step - 0.5, 0, source - 1);
        int pixel = Math.min((int) at, source - 1);
        float share = (float) (at - pixel);
        weights.first[i] = pixel;
        weights.weight[i * 2] = 1 - share;
        weights.weight[i * 2 + 1] = share;
      }
      return weights;
    }
  }
}
