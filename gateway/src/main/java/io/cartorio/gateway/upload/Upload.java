package io.cartorio.gateway.upload;

import io.cartorio.schemas.content.ContentRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that was read to its end.
 *
 * @param fields of the query and the form; the form's where both have one
 * @param files in the order they came in
 * @param fileName what the client calls the first of them: personal, so for the owner's eyes only
 */
public record Upload(
    Map<String, String> fields, List<ContentRef> files, @Nullable String fileName) {
  public Upload {
    fields = Map.copyOf(fields);
    files = List.copyOf(files);
  }
}
