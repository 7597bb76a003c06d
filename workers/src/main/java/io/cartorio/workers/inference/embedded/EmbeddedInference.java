package io.cartorio.workers.inference.embedded;

import ai.onnxruntime.OrtException;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Alphabet;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.inference.InferenceException;
import io.cartorio.workers.inference.LineReading;
import io.cartorio.workers.inference.TextMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@link Inference} over ONNX Runtime on the processor.
 *
 * <p>One picture alone uses every thread it is given: the detector splits its layers, and lines are
 * read side by side. Several pictures at once share the same threads, so that there are never more
 * computing than the settings say, apart from the callers of the detector.
 */
public final class EmbeddedInference implements Inference, AutoCloseable {

  private final TextDetector detector;
  private final LineRecogniser recogniser;
  private final ExecutorService readers;

  private EmbeddedInference(TextDetector detector, LineRecogniser recogniser, int threads) {
    this.detector = detector;
    this.recogniser = recogniser;
    this.readers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("line-reader-", 0).factory());
  }

  /**
   * Loads both models.
   *
   * @throws IllegalStateException when a model file is missing or is none
   */
  public static EmbeddedInference start(EmbeddedSettings settings) {
    Path detection = present(settings.models().resolve("PP-OCRv6_det_small.onnx"));
    Path recognition = present(settings.models().resolve("PP-OCRv6_rec_small.onnx"));
    try {
      return new EmbeddedInference(
          new TextDetector(OnnxModel.load(detection, settings.threadsHere())),
          new LineRecogniser(
              OnnxModel.load(recognition, 1), LineRecogniser.alphabetOf(recognition)),
          settings.threadsHere());
    } catch (OrtException e) {
      throw new IllegalStateException(
          "The text models in " + settings.models() + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static Path present(Path model) {
    if (!Files.isRegularFile(model)) {
      throw new IllegalStateException(
          "The text model " + model + " is missing; workers/models/fetch brings it");
    }
    return model;
  }

  @Override
  public TextMap detectText(RgbImage canvas) {
    try {
      return detector.detect(canvas);
    } catch (OrtException e) {
      throw new InferenceException("The text detector failed", e);
    }
  }

  @Override
  public List<LineReading> recognise(List<RgbImage> lines) {
    if (lines.size() > MAX_LINES) {
      throw new IllegalArgumentException(
          "At most " + MAX_LINES + " lines at once, not " + lines.size());
    }
    lines.forEach(LineRecogniser::check);
    List<Future<LineReading>> readings =
        lines.stream().map(line -> readers.submit(() -> recogniser.read(line))).toList();
    List<LineReading> read = new ArrayList<>(lines.size());
    try {
      for (Future<LineReading> reading : readings) {
        read.add(reading.get());
      }
      return read;
    } catch (ExecutionException e) {
      throw new InferenceException("The line recogniser failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InferenceException("Interrupted while lines were read", e);
    } finally {
      readings.forEach(reading -> reading.cancel(false));
    }
  }

  @Override
  public Alphabet alphabet() {
    return recogniser.alphabet();
  }

  @Override
  public List<String> models() {
    return List.of("PP-OCRv6 small detection", "PP-OCRv6 small recognition");
  }

  @Override
  public void close() {
    readers.close();
    detector.close();
    recogniser.close();
  }
}
