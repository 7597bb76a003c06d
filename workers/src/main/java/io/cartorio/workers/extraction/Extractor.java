package io.cartorio.workers.extraction;

import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.FieldEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a document's fields from the text of its images. Without state; for any thread. */
public final class Extractor {
  private Extractor() {}

  /** What {@code images}, which are one document, say of the fields asked for. */
  public static Extracted extract(Query query, List<ImageText> images) {
    LabelFinder finder = new LabelFinder(LabelBook.of(query.type()));
    List<Findings> read = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      Sheet sheet = Sheet.of(i + 1, images.get(i).page());
      Labelled labelled = Labelled.of(sheet, finder);
      @Nullable ReadZone zone =
          query.type().hasMrz() ? ReadZone.on(sheet, query.today()).orElse(null) : null;
      read.add(SheetReader.read(query.type(), labelled, zone));
    }
    Findings found = read.getFirst();
    Map<String, @Nullable String> data = new LinkedHashMap<>();
    Map<String, FieldEvidence> evidence = new LinkedHashMap<>();
    query.type().fields().forEach(field -> data.put(field.name(), null));
    for (Finding finding : found.all()) {
      data.put(finding.field().name(), finding.value());
      evidence.put(
          finding.field().name(),
          new FieldEvidence(
              finding.image(),
              finding.spans().getFirst().box(),
              Math.min(1, finding.support() * finding.legibility()),
              List.copyOf(finding.sources()),
              null,
              List.copyOf(finding.corrections()),
              finding.conflicts()));
    }
    return new Extracted(
        new Extraction(query.documentType(), query.backend(), data, evidence, List.of(), null),
        List.of(),
        List.of());
  }
}
