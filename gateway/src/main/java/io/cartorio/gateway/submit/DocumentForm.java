package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.result.Backend;
import java.util.Map;

/** What the fields of a request say of the document whose fields are wanted. */
final class ExtractForm {
  private ExtractForm() {}

  static ExtractFields operation(Map<String, String> fields) {
    return new ExtractFields(
        docType(fields.getOrDefault("doc_type", "")),
        backend(fields.getOrDefault("backend", "hybrid")));
  }

  /** Older spellings are taken, and from there on called by their name of today. */
  private static String docType(String asked) {
    DocumentTypes types = DocumentTypes.standard();
    String known = String.join(", ", types.docTypes());
    if (asked.isEmpty()) {
      throw Refused.badParameter("doc_type: " + known);
    }
    return types
        .nameOf(asked)
        .orElseThrow(() -> Refused.because(FailureCategory.UNKNOWN_DOC_TYPE, "known", known));
  }

  private static Backend backend(String asked) {
    return switch (asked) {
      case "hybrid" -> Backend.HYBRID;
      case "ocr" -> Backend.OCR;
      default -> throw Refused.badParameter("backend: hybrid, ocr");
    };
  }
}
