package io.cartorio.workers.inference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network takes a picture for.
 *
 * @param byClass how likely it is of each class, 0..1, in the network's order; together at most 1
 */
public record ClassProbabilities(Map<String, Double> byClass) {
  public ClassProbabilities {
    byClass = Collections.unmodifiableMap(new LinkedHashMap<>(byClass));
  }

  /** How likely it is something else than any class. */
  public double none() {
    double sum = byClass.values().stream().mapToDouble(Double::doubleValue).sum();
    return Math.clamp(1 - sum, 0, 1);
  }
}
