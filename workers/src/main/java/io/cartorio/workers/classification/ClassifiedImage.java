package io.cartorio.workers.classification;

import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.result.Classification.Shown;
import io.cartorio.workers.inference.ClassProbabilities;
import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one image shows.
 *
 * @param documentClass the likeliest class; null where nothing tells one from another
 * @param confidence 0..1
 * @param correctedByWords whether the network alone would have said something else
 */
record ClassifiedImage(
    @Nullable String documentClass, double confidence, boolean correctedByWords) {
  /** From here on an image is one of the class. */
  static final double SURE = 0.5;

  /**
   * @param both what network and words say together
   * @param seen what the network alone says, where there is one
   */
  static ClassifiedImage of(ClassProbabilities both, Optional<ClassProbabilities> seen) {
    Entry<String, Double> best = likeliest(both.byClass());
    boolean told = best.getValue() > least(both.byClass());
    double confidence = Math.round(best.getValue() * 1000) / 1000.0;
    boolean corrected =
        confidence >= SURE
            && seen.map(ClassProbabilities::byClass)
                .map(ClassifiedImage::likeliest)
                .filter(by -> by.getValue() < SURE || !by.getKey().equals(best.getKey()))
                .isPresent();
    return new ClassifiedImage(told ? best.getKey() : null, told ? confidence : 0, corrected);
  }

  boolean isSure() {
    return documentClass != null && confidence >= SURE;
  }

  /** The type of its class. */
  Optional<String> type(DocumentTypes types) {
    return Optional.ofNullable(documentClass).flatMap(types::find).map(type -> type.name());
  }

  Shown shown() {
    return new Shown(documentClass, confidence);
  }

  private static Entry<String, Double> likeliest(Map<String, Double> byClass) {
    return byClass.entrySet().stream()
        .max(Comparator.comparingDouble(Entry::getValue))
        .orElseThrow();
  }

  private static double least(Map<String, Double> byClass) {
    return byClass.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }
}
