package io.cartorio.workers.classification;

import io.cartorio.workers.inference.ClassProbabilities;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * How likely an image is of each class, and of none, in logarithms that need not add up.
 *
 * @param byClass in the order of the types and their classes
 */
record Likelihoods(Map<String, Double> byClass, double none) {
  /** A network that has never seen the like is not to rule anything out. */
  private static final double LEAST = 0.004;

  /** What is believed of a picture that nobody has looked at. */
  static Likelihoods unseen(List<String> classes) {
    Map<String, Double> byClass = new LinkedHashMap<>();
    classes.forEach(name -> byClass.put(name, 0.0));
    return new Likelihoods(byClass, Math.log(classes.size() / 3.0));
  }

  static Likelihoods of(ClassProbabilities seen, Iterable<String> classes) {
    Map<String, Double> byClass = new LinkedHashMap<>();
    for (String name : classes) {
      byClass.put(name, Math.log(LEAST + seen.byClass().getOrDefault(name, 0.0)));
    }
    return new Likelihoods(byClass, Math.log(LEAST + seen.none()));
  }

  /**
   * What both say.
   *
   * @param weight of the other's: below 1 where it knows what this one knows too
   */
  Likelihoods and(Likelihoods other, double weight) {
    Map<String, Double> both = new LinkedHashMap<>();
    byClass.forEach(
        (name, log) -> both.put(name, log + weight * other.byClass.getOrDefault(name, other.none)));
    return new Likelihoods(both, none + weight * other.none);
  }

  /** The same as probabilities, which add up to 1 with that of none. */
  ClassProbabilities probabilities() {
    double most = Math.max(none, likeliest().map(Entry::getValue).orElse(none));
    double sum = Math.exp(none - most);
    for (double log : byClass.values()) {
      sum += Math.exp(log - most);
    }
    Map<String, Double> probabilities = new LinkedHashMap<>();
    double all = sum;
    byClass.forEach((name, log) -> probabilities.put(name, Math.exp(log - most) / all));
    return new ClassProbabilities(probabilities);
  }

  private Optional<Entry<String, Double>> likeliest() {
    return byClass.entrySet().stream().max(Comparator.comparingDouble(Entry::getValue));
  }
}
