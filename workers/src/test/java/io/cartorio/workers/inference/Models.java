package io.cartorio.workers.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The real models, fetched by the script that users have when they are not there yet. */
public final class Models {

  private Models() {}

  /** The repository's root, from wherever in it the build runs. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isExecutable(at.resolve("workers/models/fetch"))) {
        return at;
      }
    }
    throw new IllegalStateException("workers/models/fetch is in no folder above " + folder);
  }

  /** The folder of the classifier, whether it has one or not. */
  public static Path classifier() {
    return root().resolve("triton-models/document_classifier");
  }

  /** The folder with the models in it. */
  public static Path fetched() throws IOException, InterruptedException {
    Process fetch =
        new ProcessBuilder(root().resolve("workers/models/fetch").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(fetch.waitFor(5, TimeUnit.MINUTES)).as("fetched in time").isTrue();
    assertThat(fetch.exitValue()).as("workers/models/fetch").isZero();
    return root().resolve(".cartorio/models");
  }
}
