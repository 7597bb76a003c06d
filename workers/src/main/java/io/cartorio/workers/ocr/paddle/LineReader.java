package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.inference.LineReading;
import java.util.ArrayList;
import java.util.List;

/** Reads the boxes of one picture in the direction they have. */
final class LineReader {

  private final Inference inference;
  private final CtcDecoder decoder;
  private final RgbImage image;

  LineReader(Inference inference, RgbImage image) {
    this.inference = inference;
    this.decoder = new CtcDecoder(inference.alphabet());
    this.image = image;
  }

  /** Reads at most {@link Inference#MAX_LINES} boxes, in their order. */
  List<ReadLine> read(List<TextBox> boxes) {
    List<RgbImage> pictures = boxes.stream().map(box -> LineCutter.cut(image, box)).toList();
    List<LineReading> readings = inference.recognise(pictures);
    List<ReadLine> lines = new ArrayList<>(boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      double share = (double) LineCutter.textWidth(boxes.get(i)) / pictures.get(i).width();
      lines.add(new ReadLine(boxes.get(i), decoder.decode(readings.get(i), share)));
    }
    return lines;
  }
}
