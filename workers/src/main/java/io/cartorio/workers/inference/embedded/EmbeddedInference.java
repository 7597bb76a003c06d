package io.cartorio.workers.inference.embedded;

import ai.onnxruntime.OrtException;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Alphabet;
import io.cartorio.workers.inference.ClassProbabilities;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.inference.InferenceException;
import io.cartorio.workers.inference.LineReading;
import io.cartorio.workers.inference.TextMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * {@link Inference} over ONNX Runtime on the processor.
 *
 * <p>One picture alone uses every thread it is given: the detector splits its layers, and lines are
 * read side by side. Several pictures at once share the same threads, first come, first served.
 */
public final class EmbeddedInference implements Inference, AutoCloseable {

  private final TextDetector detector;
  private final LineRecogniser recogniser;
  private final Optional<PictureClassifier> classifier;
  private final ExecutorService computing;

  private EmbeddedInference(
      TextDetector detector,
      LineRecogniser recogniser,
      Optional<PictureClassifier> classifier,
      int threads) {
    this.detector = detector;
    this.recogniser = recogniser;
    this.classifier = classifier;
    this.computing =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("inference-", 0).factory());
  }

  /**
   * Loads the models.
   *
   * @throws IllegalStateException when a text model is missing, or a file is no model
   */
  public static EmbeddedInference start(EmbeddedSettings settings) {
    Path detection = present(settings.models().resolve("PP-OCRv6_det_small.onnx"));
    Path recognition = present(settings.models().resolve("PP-OCRv6_rec_small.onnx"));
    try {
      return new EmbeddedInference(
          new TextDetector(OnnxModel.load(detection, settings.threadsHere())),
          new LineRecogniser(
              OnnxModel.load(recognition, 1), LineRecogniser.alphabetOf(recognition)),
          PictureClassifier.load(settings.classifier(), settings.threadsHere()),
          settings.threadsHere());
    } catch (OrtException e) {
      throw new IllegalStateException(
          "The models in %s and %s cannot be loaded: %s"
              .formatted(settings.models(), settings.classifier(), e.getMessage()),
          e);
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
    TextDetector.check(canvas);
    Callable<TextMap> detection = () -> detector.detect(canvas);
    return answers(List.of(detection)).getFirst();
  }

  @Override
  public List<LineReading> recognise(List<RgbImage> lines) {
    if (lines.size() > MAX_LINES) {
      throw new IllegalArgumentException(
          "At most " + MAX_LINES + " lines at once, not " + lines.size());
    }
    lines.forEach(LineRecogniser::check);
    return answers(
        lines.stream().<Callable<LineReading>>map(line -> () -> recogniser.read(line)).toList());
  }

  @Override
  public Optional<List<ClassProbabilities>> classify(List<RgbImage> pictures) {
    if (pictures.size() > MAX_PICTURES) {
      throw new IllegalArgumentException(
          "At most " + MAX_PICTURES + " pictures at once, not " + pictures.size());
    }
    pictures.forEach(PictureClassifier::check);
    return classifier.map(
        by ->
            answers(
                pictures.stream()
                    .<Callable<ClassProbabilities>>map(picture -> () -> by.classify(picture))
                    .toList()));
  }

  private <T> List<T> answers(List<Callable<T>> questions) {
    List<T> answers = new ArrayList<>(questions.size());
    try {
      for (Future<T> answer : computing.invokeAll(questions)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new InferenceException("A model failed", e);
    } catch (RejectedExecutionException e) {
      throw new InferenceException("The models are being closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InferenceException("Interrupted while a model ran", e);
    }
  }

  @Override
  public Alphabet alphabet() {
    return recogniser.alphabet();
  }

  @Override
  public List<String> models() {
    List<String> names = new ArrayList<>();
    names.add("PP-OCRv6 small detection");
    names.add("PP-OCRv6 small recognition");
    classifier.ifPresent(there -> names.add("document_classifier 1"));
    return List.copyOf(names);
  }

  @Override
  public void close() {
    computing.close();
    detector.close();
    recogniser.close();
    classifier.ifPresent(PictureClassifier::close);
  }
}
