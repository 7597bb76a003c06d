package io.cartorio.gateway.docs;

import io.cartorio.schemas.serde.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract is written as {@code openapi.yaml}; clients get it as JSON. */
final class OpenApi {
  private OpenApi() {}

  static byte[] json() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
      Object contract = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return Json.mapper().writeValueAsBytes(contract);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
