package io.cartorio.workers.inference.embedded;

import ai.onnxruntime.OrtException;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.ClassProbabilities;
import io.cartorio.workers.inference.Inference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The classifier of documents: how likely a picture is of each class. */
final class PictureClassifier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PictureClassifier.class);
  private static final int SIDE = Inference.PICTURE_SIDE;

  private final OnnxModel model;
  private final List<String> classes;

  private PictureClassifier(OnnxModel model, List<String> classes) {
    this.model = model;
    this.classes = classes;
  }

  /**
   * The classifier in {@code folder}, which is laid out as in a model repository; empty where there
   * is none, since documents are told by their words too.
   */
  static Optional<PictureClassifier> load(Path folder, int threads) throws OrtException {
    Path file = folder.resolve("1/model.onnx");
    if (!Files.isRegularFile(file)) {
      log.warn(
          "There is no classifier in {}: the class of a document is told by its words alone."
              + " cartorio.inference.embedded.classifier names the folder that has it",
          folder);
      return Optional.empty();
    }
    return Optional.of(
        new PictureClassifier(OnnxModel.load(file, threads), labels(folder.resolve("labels.txt"))));
  }

  private static List<String> labels(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("The classes of the classifier cannot be read: " + file, e);
    }
  }

  static void check(RgbImage picture) {
    if (picture.width() != SIDE || picture.height() != SIDE) {
      throw new IllegalArgumentException(
          "A picture to classify is %dx%d, not %dx%d"
              .formatted(SIDE, SIDE, picture.width(), picture.height()));
    }
  }

  ClassProbabilities classify(RgbImage picture) throws OrtException {
    ByteBuffer pixels = ByteBuffer.allocateDirect(picture.rgb().length).put(picture.rgb()).flip();
    float[] row = model.run(pixels, new long[] {1, SIDE, SIDE, 3})[0];
    if (row.length != classes.size()) {
      throw new IllegalStateException(
          "The classifier has %d classes, and its labels.txt %d"
              .formatted(row.length, classes.size()));
    }
    Map<String, Double> byClass = new LinkedHashMap<>();
    for (int i = 0; i < row.length; i++) {
      byClass.put(classes.get(i), (double) row[i]);
    }
    return new ClassProbabilities(byClass);
  }

  @Override
  public void close() {
    model.close();
  }
}
