package io.cartorio.gateway.testing;

import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.Classification.Shown;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.Warning;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worker would say of an invented document: a name of an RG, nothing of a CNH, and of any
 * other that there was no text.
 */
final class PlayedDocuments {
  private static final ImageCorrection TURNED =
      new ImageCorrection(true, 90, ImageCorrection.Method.TEXTBOX, 0.98);

  private PlayedDocuments() {}

  /** An RG whose front is known with 0.97, or with 0.35 where its first image is a small file. */
  static DocumentResult of(ProcessDocument asked, List<GrantedContent> inputs) {
    Classification shown = shown(inputs, asked.minConfidence());
    DocumentResult read = of(new ExtractFields("rg_frente", Backend.OCR), inputs.size());
    return shown.isTooUnsure()
        ? new DocumentResult(shown, null, read.imageCorrections(), List.of(), List.of())
        : new DocumentResult(
            shown,
            read.extraction(),
            read.imageCorrections(),
            read.warnings(),
            read.reviewReasons());
  }

  static DocumentResult classified(List<GrantedContent> inputs) {
    return new DocumentResult(
        shown(inputs, null),
        null,
        Collections.nCopies(inputs.size(), TURNED),
        List.of(new Warning(Warning.Code.CLASS_BY_WORDS, List.of())),
        List.of());
  }

  private static Classification shown(List<GrantedContent> inputs, @Nullable Double minConfidence) {
    double confidence = inputs.getFirst().ref().size() < 100 ? 0.35 : 0.97;
    Shown each = new Shown("rg_frente", confidence);
    return new Classification(
        "rg_frente", confidence, minConfidence, Collections.nCopies(inputs.size(), each));
  }

  static DocumentResult of(ExtractFields asked, int images) {
    List<ImageCorrection> corrections = Collections.nCopies(images, TURNED);
    if (!asked.docType().startsWith("rg") && !asked.docType().startsWith("cnh")) {
      return new DocumentResult(
          null,
          null,
          corrections,
          List.of(new Warning(Warning.Code.NO_TEXT, List.of())),
          List.of());
    }
    Map<String, @Nullable String> data = new HashMap<>();
    data.put("cpf", null);
    data.put("nome", null);
    Map<String, FieldEvidence> evidence = new HashMap<>();
    if (asked.docType().startsWith("rg")) {
      data.put("nome", "MARIA INVENTADA");
      evidence.put(
          "nome",
          new FieldEvidence(
              1,
              new Box(0.1, 0.2, 0.5, 0.25),
              0.97,
              List.of(FieldEvidence.Source.OCR),
              null,
              List.of(),
              List.of()));
    }
    return new DocumentResult(
        null,
        new Extraction(asked.docType(), Backend.OCR, data, evidence, List.of(), null),
        corrections,
        List.of(new Warning(Warning.Code.FIELDS_MISSING, List.of("cpf", "rg"))),
        List.of(ReviewReason.REQUIRED_FIELD_MISSING));
  }
}
