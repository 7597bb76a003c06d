package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Alphabet;
import io.cartorio.workers.inference.ClassProbabilities;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.inference.LineReading;
import io.cartorio.workers.inference.TextMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Networks for pictures of bars: bright pixels are text, and a bar that gets brighter to the right
 * reads well, one that gets darker reads badly. A dim one is a scribble, and reads badly both ways.
 */
final class FakeInference implements Inference {

  final List<Integer> batches = new ArrayList<>();

  @Override
  public TextMap detectText(RgbImage canvas) {
    byte[] map = new byte[canvas.width() * canvas.height()];
    for (int pixel = 0; pixel < map.length; pixel++) {
      map[pixel] = (byte) ((canvas.rgb()[pixel * 3] & 0xff) > 100 ? 255 : 0);
    }
    return new TextMap(canvas.width(), canvas.height(), map);
  }

  @Override
  public List<LineReading> recognise(List<RgbImage> lines) {
    batches.add(lines.size());
    return lines.stream().map(FakeInference::read).toList();
  }

  private static LineReading read(RgbImage line) {
    int middle = line.height() / 2 * line.width();
    int brightest = 0;
    for (int x = 1; x < line.width(); x++) {
      if (grey(line, middle + x) > grey(line, middle + brightest) + 1) {
        brightest = x;
      }
    }
    boolean upright = brightest > line.width() / 3;
    boolean scribble = grey(line, middle + brightest) < 160;
    int[] indices = new int[line.width() / 8];
    for (int step = 0; step < indices.length; step++) {
      indices[step] = step % 2;
    }
    float[] scores = new float[indices.length];
    Arrays.fill(scores, scribble ? upright ? 0.56f : 0.75f : upright ? 0.98f : 0.6f);
    return new LineReading(indices, scores);
  }

  private static int grey(RgbImage image, int pixel) {
    return image.rgb()[pixel * 3] & 0xff;
  }

  @Override
  public Optional<List<ClassProbabilities>> classify(List<RgbImage> pictures) {
    return Optional.empty();
  }

  @Override
  public Alphabet alphabet() {
    return new Alphabet(List.of("", "x"));
  }

  @Override
  public List<String> models() {
    return List.of("bars");
  }
}
