package io.cartorio.schemas.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.schemas.result.MachineZone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a document.
 *
 * @param data in the order of the type's fields, which records do not keep
 * @param codes absent where there are none
 * @param mrz the machine-readable zone; absent where none was read
 */
record ExtractionAnswer(
    String documentType,
    Backend backend,
    Map<String, @Nullable String> data,
    Map<String, EvidenceAnswer> evidence,
    @JsonInclude(Include.NON_EMPTY) List<MachineCode> codes,
    @JsonInclude(Include.NON_NULL) @Nullable MachineZone mrz) {

  static ExtractionAnswer of(Extraction extraction, boolean ofSeveral) {
    Map<String, EvidenceAnswer> evidence = new LinkedHashMap<>();
    extraction
        .evidence()
        .forEach((field, why) -> evidence.put(field, EvidenceAnswer.of(why, ofSeveral)));
    List<String> order =
        DocumentTypes.standard().find(extraction.documentType()).map(DocumentType::fields).stream()
            .flatMap(List::stream)
            .map(FieldRule::name)
            .toList();
    return new ExtractionAnswer(
        extraction.documentType(),
        extraction.backend(),
        inOrder(order, extraction.data()),
        inOrder(order, evidence),
        extraction.codes(),
        extraction.zone());
  }

  /** What the order does not name, of a worker of another build, comes last. */
  private static <V extends @Nullable Object> Map<String, V> inOrder(
      List<String> order, Map<String, V> values) {
    Map<String, V> ordered = new LinkedHashMap<>();
    for (String name : order) {
      if (values.containsKey(name)) {
        ordered.put(name, values.get(name));
      }
    }
    values.forEach(ordered::putIfAbsent);
    return ordered;
  }
}
