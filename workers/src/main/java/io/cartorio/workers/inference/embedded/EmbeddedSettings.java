package io.cartorio.workers.inference.embedded;

import java.nio.file.Path;

/**
 * @param models the folder the models were fetched to
 * @param threads how many compute at once; as many as the machine has processors for the worker
 */
public record EmbeddedSettings(Path models, int threads) {

  public EmbeddedSettings {
    if (threads < 1 || threads > 64) {
      throw new IllegalArgumentException("Inference threads are 1 to 64, not " + threads);
    }
  }
}
