package io.cartorio.schemas.operation;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.result.Backend;

/**
 * A document's class and, where that is sure enough, its fields ({@code POST /process}). All images
 * of the job are one document.
 *
 * @param backend who is asked to read
 * @param minConfidence of the class, 0..1: below it no fields are read
 */
@JsonTypeName("process")
public record ProcessDocument(Backend backend, double minConfidence) implements Operation {
  public static final double DEFAULT_MIN_CONFIDENCE = 0.5;

  public ProcessDocument {
    checkMinConfidence(minConfidence);
  }

  /**
   * @throws IllegalArgumentException when {@code minConfidence} is no confidence
   */
  public static void checkMinConfidence(double minConfidence) {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("a min confidence is 0 to 1");
    }
  }

  @Override
  public String name() {
    return "process";
  }
}
