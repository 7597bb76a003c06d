package io.cartorio.schemas.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says.
 *
 * @param documentType what it was read as: a class such as {@code rg_aberto}, or a bare type
 * @param backend who read it
 * @param data the type's fields in its order; null where nothing supports a value
 * @param evidence of each value that is not null, by its key in {@code data}
 * @param codes the machine-readable codes on it
 * @param zone its machine-readable zone; null where none was read
 */
public record Extraction(
    String documentType,
    Backend backend,
    Map<String, @Nullable String> data,
    Map<String, FieldEvidence> evidence,
    List<MachineCode> codes,
    @Nullable MachineZone zone) {
  /** Written out, since the compiler forgets within a compact one that values may be null. */
  public Extraction(
      String documentType,
      Backend backend,
      Map<String, @Nullable String> data,
      Map<String, FieldEvidence> evidence,
      List<MachineCode> codes,
      @Nullable MachineZone zone) {
    this.documentType = documentType;
    this.backend = backend;
    this.data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    this.evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    this.codes = List.copyOf(codes);
    this.zone = zone;
  }
}
