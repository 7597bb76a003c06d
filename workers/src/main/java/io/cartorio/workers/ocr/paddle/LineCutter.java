package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Inference;
import java.util.Arrays;

/** Cuts a box out of a picture and lays it flat, as the recogniser wants its lines. */
final class LineCutter {

  private static final byte MID_GREY = (byte) 128;
  private static final int MAX_SAMPLES = 6;

  private LineCutter() {}

  /** How many pixels of a line's picture the text of a box takes; the rest is filled up. */
  static int textWidth(TextBox box) {
    double width = box.length() * Inference.LINE_HEIGHT / box.height();
    return (int) Math.clamp(Math.round(width), 16, Inference.MAX_LINE_WIDTH);
  }

  static RgbImage cut(RgbImage image, TextBox box) {
    int textWidth = textWidth(box);
    int width = Math.ceilDiv(textWidth, Inference.LINE_STEP) * Inference.LINE_STEP;
    byte[] out = new byte[width * Inference.LINE_HEIGHT * 3];
    Arrays.fill(out, MID_GREY);
    int samples = samples(box, textWidth);
    double alongStep = box.length() / textWidth / samples;
    double acrossStep = box.height() / Inference.LINE_HEIGHT / samples;
    float[] sum = new float[3];
    for (int y = 0; y < Inference.LINE_HEIGHT; y++) {
      int at = y * width * 3;
      for (int x = 0; x < textWidth; x++) {
        Arrays.fill(sum, 0);
        for (int down = 0; down < samples; down++) {
          double across = (y * samples + down + 0.5) * acrossStep - box.height() / 2;
          for (int right = 0; right < samples; right++) {
            double along = (x * samples + right + 0.5) * alongStep - box.length() / 2;
            add(image, box.x(along, across) - 0.5, box.y(along, across) - 0.5, sum);
          }
        }
        for (int channel = 0; channel < 3; channel++) {
          out[at++] = (byte) (sum[channel] / (samples * samples) + 0.5f);
        }
      }
    }
    return new RgbImage(width, Inference.LINE_HEIGHT, out);
  }

  /** A box larger than its line is sampled more than once a pixel, or thin strokes would vanish. */
  private static int samples(TextBox box, int textWidth) {
    double shrink = Math.max(box.height() / Inference.LINE_HEIGHT, box.length() / textWidth);
    return (int) Math.clamp(Math.ceil(shrink - 0.2), 1, MAX_SAMPLES);
  }

  /** Adds the picture's colour at a point between four pixels; outside, the edge goes on. */
  private static void add(RgbImage image, double atX, double atY, float[] sum) {
    double x = Math.clamp(atX, 0, image.width() - 1);
    double y = Math.clamp(atY, 0, image.height() - 1);
    int left = (int) x;
    int top = (int) y;
    int nextX = left + 1 < image.width() ? 3 : 0;
    int nextY = top + 1 < image.height() ? image.width() * 3 : 0;
    float shareX = (float) (x - left);
    float shareY = (float) (y - top);
    byte[] rgb = image.rgb();
    int at = (top * image.width() + left) * 3;
    for (int channel = 0; channel < 3; channel++, at++) {
      float upper = mix(rgb[at], rgb[at + nextX], shareX);
      float lower = mix(rgb[at + nextY], rgb[at + nextX + nextY], shareX);
      sum[channel] += upper + (lower - upper) * shareY;
    }
  }

  private static float mix(byte first, byte second, float share) {
    int from = first & 0xff;
    return from + ((second & 0xff) - from) * share;
  }
}
