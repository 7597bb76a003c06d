package io.cartorio.workers.classification;

import io.cartorio.schemas.document.DocumentClass;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.OtherPapers;
import io.cartorio.schemas.result.PageText;
import io.cartorio.workers.extraction.PrintedWords;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.ClassProbabilities;
import io.cartorio.workers.inference.Inference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the class of a document by what it looks like and by the words on it. A picture alone may
 * mislead, and where there is no network the words do alone. Safe for use by many threads.
 */
public final class DocumentClassifier {
  /** How much of the words' evidence counts beside the network's, which saw titles too. */
  private static final double WORDS = 0.8;

  private final Inference inference;
  private final DocumentTypes types;
  private final List<String> classes;
  private final WordsOfClasses words;

  public DocumentClassifier(Inference inference, DocumentTypes types, OtherPapers others) {
    this.inference = inference;
    this.types = types;
    this.classes =
        types.all().stream()
            .flatMap(type -> type.classes().stream())
            .map(DocumentClass::name)
            .toList();
    this.words = new WordsOfClasses(types, others);
  }

  /**
   * What the images of one document show.
   *
   * @param pictures of each image, as {@link Letterbox} makes it
   * @param texts of each image
   * @throws io.cartorio.workers.inference.InferenceException when the network gives no answer
   */
  public ClassifiedDocument classify(List<RgbImage> pictures, List<PageText> texts) {
    Optional<List<ClassProbabilities>> seen = inference.classify(pictures);
    List<ClassifiedImage> images = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int index = i;
      images.add(image(texts.get(i), seen.map(all -> all.get(index))));
    }
    return ClassifiedDocument.of(images, types, seen.isPresent());
  }

  private ClassifiedImage image(PageText text, Optional<ClassProbabilities> seen) {
    Likelihoods read = words.read(PrintedWords.of(text));
    Likelihoods both =
        seen.map(network -> Likelihoods.of(network, classes).and(read, WORDS))
            .orElseGet(() -> Likelihoods.unseen(classes).and(read, 1));
    return ClassifiedImage.of(both.probabilities(), seen);
  }
}
