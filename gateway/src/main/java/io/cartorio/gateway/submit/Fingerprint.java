package io.cartorio.gateway.submit;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.serde.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request asks for, as a digest: two with the same one ask for the same. */
final class Fingerprint {
  private Fingerprint() {}

  static Sha256 of(Operation operation, List<ContentRef> inputs) {
    return of(
        operation,
        inputs.stream().map(input -> input.sha256().toString()).collect(Collectors.joining("\n")));
  }

  /**
   * The same with where the result goes.
   *
   * @param webhook null where the result is asked for
   */
  static Sha256 with(Sha256 asked, @Nullable EndpointId webhook) {
    return webhook == null
        ? asked
        : Sha256.of(("webhook-v1\n" + asked + '\n' + webhook).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param what is worked on
   */
  static Sha256 of(Operation operation, String what) {
    String asked = Json.mapper().writerFor(Operation.class).writeValueAsString(operation);
    String all = "fingerprint-v1\n" + asked + '\n' + what;
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
