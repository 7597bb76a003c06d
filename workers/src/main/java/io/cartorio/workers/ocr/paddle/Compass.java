package io.cartorio.workers.ocr.paddle;

import static java.util.Comparator.comparingDouble;

import io.cartorio.schemas.result.ImageCorrection.Method;
import io.cartorio.workers.ocr.Turn;
import java.util.List;

/**
 * Finds which way is up. Lines of text are longer than high, so their boxes tell upright and upside
 * down from sideways; a few lines read one way, and the other way when that makes poor sense, tell
 * the two that are left apart.
 */
final class Compass {

  private static final double LINE_ELONGATION = 1.8;
  private static final int PROBES = 3;
  private static final double PROBE_WIDTH = 192;
  private static final double SURE = 0.9;
  private static final int SURE_LETTERS = 8;

  private final LineReader reader;

  Compass(LineReader reader) {
    this.reader = reader;
  }

  Heading find(List<TextBox> boxes) {
    double sideways = sidewaysShare(boxes);
    Turn shape = sideways > 0.5 ? Turn.QUARTER : Turn.NONE;
    double shapeShare = Math.max(sideways, 1 - sideways);
    List<ReadLine> read = reader.read(probes(boxes, shape));
    if (confidence(read) >= SURE && letters(read) >= SURE_LETTERS) {
      return new Heading(shape, Method.TEXTBOX, shapeShare * confidence(read), read);
    }
    List<ReadLine> reversed =
        reader.read(read.stream().map(line -> line.box().turnedTwice()).toList());
    return weight(reversed) > weight(read)
        ? new Heading(
            shape.then(Turn.HALF), Method.RECOGNITION, shapeShare * confidence(reversed), reversed)
        : new Heading(shape, Method.RECOGNITION, shapeShare * confidence(read), read);
  }

  /** The share of text that runs up or down the picture, by the length of its lines. */
  static double sidewaysShare(List<TextBox> boxes) {
    double across = 0;
    double down = 0;
    for (TextBox box : boxes) {
      TextBox flat = box.facing(1, 0);
      if (flat.elongation() >= LINE_ELONGATION) {
        across += flat.length();
      } else if (1 / flat.elongation() >= LINE_ELONGATION) {
        down += flat.height();
      }
    }
    return across + down == 0 ? 0 : down / (across + down);
  }

  /** Lines long enough to say something, and no longer than that takes. */
  private static List<TextBox> probes(List<TextBox> boxes, Turn turn) {
    return boxes.stream()
        .map(box -> box.facing(turn.rightX(), turn.rightY()))
        .sorted(comparingDouble(box -> Math.abs(LineCutter.textWidth(box) - PROBE_WIDTH)))
        .limit(PROBES)
        .toList();
  }

  private static long letters(List<ReadLine> lines) {
    return lines.stream().mapToLong(line -> line.text().letters()).sum();
  }

  private static double confidence(List<ReadLine> lines) {
    return lines.stream().mapToDouble(line -> line.text().confidence()).average().orElse(0);
  }

  /** Confidence counts more on long lines: a single stroke reads well upside down too. */
  private static double weight(List<ReadLine> lines) {
    return lines.stream()
            .mapToDouble(line -> line.text().confidence() * line.text().characters().size())
            .sum()
        / Math.max(1, lines.stream().mapToLong(line -> line.text().characters().size()).sum());
  }
}
