package io.cartorio.benchmarks.fields.truth;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One picture of an invented document.
 *
 * @param docType its class, such as {@code cnh_aberta}
 * @param type {@code cnh}
 * @param half of the layouts and fonts: {@code rules} or {@code measure}
 * @param index its number in the generator's run
 * @param family its layout
 * @param isPhoto whether a camera took it; otherwise it is a picture of a screen
 * @param fields all of the type, in its order
 */
public record Truth(
    Path picture,
    String docType,
    String type,
    String half,
    int index,
    String family,
    boolean isPhoto,
    Distortion distortion,
    Map<String, Expected> fields) {
  public Truth {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
