package io.cartorio.benchmarks.fields.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** What the generator said of pictures of the half for rules, without the places of texts. */
public final class Truths {
  private Truths() {}

  public static Truth truth(String name) {
    try {
      var resource = Objects.requireNonNull(Truths.class.getResource(name + ".json"), name);
      return TruthReader.read(Path.of(resource.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
