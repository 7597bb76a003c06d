package io.cartorio.workers.ocr.paddle;

import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.ocr.Reading;
import io.cartorio.workers.ocr.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Detects lines once, finds which way is up, and reads them that way. */
public final class PaddleEngine implements OcrEngine {

  /** From here on a box is taken for text that runs up or down an upright page. */
  private static final double VERTICAL = 2;

  private static final int BATCH = 16;

  /** The share of the work that detection is, about. */
  private static final double DETECTED = 0.4;

  private final Inference inference;
  private final PaddleSettings settings;
  private final BoxFinder finder;

  public PaddleEngine(Inference inference, PaddleSettings settings) {
    this.inference = inference;
    this.settings = settings;
    this.finder = new BoxFinder(settings.maxLines());
  }

  @Override
  public String name() {
    return "paddle";
  }

  @Override
  public Reading read(RgbImage image, Progress progress) {
    List<TextBox> boxes = detect(image);
    progress.reached(DETECTED);
    if (boxes.isEmpty()) {
      progress.reached(1);
      return new Reading(
          new PageWriter(image, Turn.NONE).page(List.of()),
          new ImageCorrection(false, 0, ImageCorrection.Method.TEXTBOX, 0));
    }
    LineReader reader = new LineReader(inference, image);
    Heading heading = new Compass(reader).find(boxes);
    progress.reached(ORIENTED);
    List<ReadLine> lines = readAll(reader, heading, boxes, progress);
    Turn turn = heading.turn();
    List<ReadLine> legible =
        lines.stream()
            .filter(line -> line.text().confidence() >= settings.minConfidence())
            .filter(line -> !line.text().text().isEmpty())
            .toList();
    List<ReadLine> ordered = ReadingOrder.of(legible, turn.rightX(), turn.rightY());
    progress.reached(1);
    return new Reading(new PageWriter(image, turn).page(ordered), heading.correction());
  }

  private List<TextBox> detect(RgbImage image) {
    Canvas canvas = Canvas.of(image, settings.longestSide(), settings.shortestSide());
    return finder.find(inference.detectText(canvas.picture())).stream()
        .map(box -> box.scaled(1 / canvas.scale()))
        .toList();
  }

  private List<ReadLine> readAll(
      LineReader reader, Heading heading, List<TextBox> boxes, Progress progress) {
    Turn turn = heading.turn();
    List<ReadLine> lines = new ArrayList<>(heading.read());
    List<TextBox> level = new ArrayList<>();
    List<TextBox> vertical = new ArrayList<>();
    for (TextBox box : boxes) {
      TextBox facing = box.facing(turn.rightX(), turn.rightY());
      if (lines.stream().anyMatch(line -> line.box().equals(facing))) {
        continue;
      }
      (facing.elongation() * VERTICAL <= 1 ? vertical : level).add(facing);
    }
    level.sort(Comparator.comparingDouble(LineCutter::textWidth));
    for (int from = 0; from < level.size(); from += BATCH) {
      lines.addAll(reader.read(level.subList(from, Math.min(level.size(), from + BATCH))));
      progress.reached(ORIENTED + (1 - ORIENTED) * lines.size() / boxes.size());
    }
    for (TextBox box : vertical) {
      lines.add(better(reader.read(List.of(box.turnedOnce(), box.turnedOnce().turnedTwice()))));
      progress.reached(ORIENTED + (1 - ORIENTED) * lines.size() / boxes.size());
    }
    return lines;
  }

  private static ReadLine better(List<ReadLine> lines) {
    return lines.stream()
        .max(Comparator.comparingDouble(line -> line.text().confidence()))
        .orElseThrow();
  }
}
