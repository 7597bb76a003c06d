package io.cartorio.workers.ocr.paddle;

import static java.util.Comparator.comparingDouble;

import io.cartorio.schemas.result.ImageCorrection.Method;
import io.cartorio.workers.ocr.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds which way is up. Lines of text are longer than high, so their boxes tell upright and upside
 * down from sideways; a few lines read one way, and the other way when that makes poor sense, tell
 * the two that are left apart.
 */
final class Compass {

  private static final double LINE_ELONGATION = 1.8;
  private static final int PROBES = 3;

  /** So many lines are read both ways where the first say nothing. */
  private static final int MOST_PROBES = 12;

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
    List<TextBox> probes = probes(boxes, shape);
    List<ReadLine> read = new ArrayList<>();
    List<ReadLine> reversed = new ArrayList<>();
    for (int from = 0; from < probes.size() && !isTold(read, reversed); from += PROBES) {
      List<TextBox> few = probes.subList(from, Math.min(from + PROBES, probes.size()));
      read.addAll(reader.read(few));
      if (from == 0 && confidence(read) >= SURE && letters(read) >= SURE_LETTERS) {
        return new Heading(shape, Method.TEXTBOX, shapeShare * confidence(read), read);
      }
      reversed.addAll(reader.read(few.stream().map(TextBox::turnedTwice).toList()));
    }
    IntPredicate counts =
        isTold(read, reversed) ? line -> isLegible(read, reversed, line) : line -> true;
    double up = weight(read, counts);
    double down = weight(reversed, counts);
    return down > up
        ? new Heading(shape.then(Turn.HALF), Method.RECOGNITION, shapeShare * down, reversed)
        : new Heading(shape, Method.RECOGNITION, shapeShare * up, read);
  }

  /**
   * Whether enough was read well one way or the other; signatures and ornaments read badly both.
   */
  private static boolean isTold(List<ReadLine> read, List<ReadLine> reversed) {
    long letters = 0;
    for (int line = 0; line < read.size(); line++) {
      if (isLegible(read, reversed, line)) {
        letters += Math.max(letters(read.get(line)), letters(reversed.get(line)));
      }
    }
    return letters >= SURE_LETTERS;
  }

  private static boolean isLegible(List<ReadLine> read, List<ReadLine> reversed, int line) {
    return Math.max(read.get(line).text().confidence(), reversed.get(line).text().confidence())
        >= SURE;
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
        .limit(MOST_PROBES)
        .toList();
  }

  private static long letters(List<ReadLine> lines) {
    return lines.stream().mapToLong(Compass::letters).sum();
  }

  private static long letters(ReadLine line) {
    return line.text().letters();
  }

  private static double confidence(List<ReadLine> lines) {
    return lines.stream().mapToDouble(line -> line.text().confidence()).average().orElse(0);
  }

  /** Confidence counts more on long lines: a single stroke reads well upside down too. */
  private static double weight(List<ReadLine> lines, IntPredicate counts) {
    double sure = 0;
    long all = 0;
    for (int line = 0; line < lines.size(); line++) {
      if (counts.test(line)) {
        int characters = lines.get(line).text().characters().size();
        sure += lines.get(line).text().confidence() * characters;
        all += characters;
      }
    }
    return sure / Math.max(1, all);
  }
}
