package io.cartorio.gateway.upload;

import io.cartorio.schemas.content.ContentRef;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that was read to its end.
 *
 * @param fields of the query and the form; the form's where both have one
 * @param content the file, where there was one
 * @param fileName what the client calls it: personal, so for the owner's eyes only
 */
public record Upload(
    Map<String, String> fields, @Nullable ContentRef content, @Nullable String fileName) {
  public Upload {
    fields = Map.copyOf(fields);
  }

  public Optional<ContentRef> file() {
    return Optional.ofNullable(content);
  }
}
