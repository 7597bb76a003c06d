package io.cartorio.workers.inference.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.inference.InferenceContract;
import io.cartorio.workers.inference.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedInferenceIT extends InferenceContract {

  private EmbeddedInference inference;

  @BeforeAll
  void start() throws Exception {
    inference =
        EmbeddedInference.start(new EmbeddedSettings(Models.fetched(), Models.classifier(), 2));
  }

  @AfterAll
  void stop() {
    inference.close();
  }

  @Override
  protected Inference inference() {
    return inference;
  }

  @Test
  void charactersBeyondTheBasicPlaneKeepTheirPlace() {
    assertThat(inference.alphabet().size()).isEqualTo(18_710);
    assertThat(inference.alphabet().character(18_708)).isEqualTo("\uD83D\uDEC5");
    assertThat(inference.alphabet().character(18_709)).isEqualTo(" ");
  }

  @Test
  void withoutModelsTheStartSaysWhatBringsThem(@TempDir Path empty) {
    assertThatThrownBy(
            () -> EmbeddedInference.start(new EmbeddedSettings(empty, Models.classifier(), 1)))
        .hasMessageContaining("workers/models/fetch");
  }
}
