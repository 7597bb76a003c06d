package io.cartorio.workers.inference.embedded;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param models the folder the models were fetched to
 * @param classifier the folder of the classifier of documents, laid out as in a model repository
 * @param threads how many compute at once; 0 for one a processor
 */
@Validated
@ConfigurationProperties("cartorio.inference.embedded")
public record EmbeddedSettings(
    @DefaultValue(".cartorio/models") Path models,
    @DefaultValue("triton-models/document_classifier") Path classifier,
    @DefaultValue("0") @Min(0) @Max(64) int threads) {

  public EmbeddedSettings {
    if (threads < 0 || threads > 64) {
      throw new IllegalArgumentException(
          "cartorio.inference.embedded.threads is 1 to 64, or 0 for one a processor, not "
              + threads);
    }
  }

  int threadsHere() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
