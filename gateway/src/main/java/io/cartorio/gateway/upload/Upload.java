package io.cartorio.gateway.upload;

import io.cartorio.schemas.content.ContentRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that was read to its end.
 *
 * @param fields of the query and the form; the form's where both have one
 * @param files in the order they came in
 * @param names what the client calls each of them: personal, so for the owner's eyes only
 */
public record Upload(
    Map<String, String> fields, List<ContentRef> files, List<@Nullable String> names) {
  public Upload {
    fields = Map.copyOf(fields);
    files = List.copyOf(files);
    names = Collections.unmodifiableList(new ArrayList<>(names));
  }

  /** Files without a name. */
  public Upload(Map<String, String> fields, List<ContentRef> files) {
    this(fields, files, Collections.nCopies(files.size(), null));
  }

  /** What the client calls the first file, if it does. */
  public @Nullable String fileName() {
    return names.isEmpty() ? null : names.getFirst();
  }
}
