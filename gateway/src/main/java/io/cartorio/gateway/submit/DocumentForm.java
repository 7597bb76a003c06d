package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.result.Backend;
import java.util.Map;
import java.util.regex.Pattern;

/** What the fields of a request say of the document that is sent. */
final class DocumentForm {
  private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{1,9})?");

  private DocumentForm() {}

  static ProcessDocument process(Map<String, String> fields) {
    return new ProcessDocument(backend(fields), minConfidence(fields));
  }

  static ExtractFields extract(Map<String, String> fields) {
    return new ExtractFields(docType(fields.getOrDefault("doc_type", "")), backend(fields));
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

  private static Backend backend(Map<String, String> fields) {
    return switch (fields.getOrDefault("backend", "hybrid")) {
      case "hybrid" -> Backend.HYBRID;
      case "vlm" -> Backend.VLM;
      case "ocr" -> Backend.OCR;
      default -> throw Refused.badParameter("backend: hybrid, vlm, ocr");
    };
  }

  private static double minConfidence(Map<String, String> fields) {
    String asked = fields.getOrDefault("min_confidence", "");
    if (asked.isEmpty()) {
      return ProcessDocument.DEFAULT_MIN_CONFIDENCE;
    }
    double share = SHARE.matcher(asked).matches() ? Double.parseDouble(asked) : -1;
    if (!(share >= 0 && share <= 1)) {
      throw Refused.badParameter("min_confidence: 0..1");
    }
    return share;
  }
}
