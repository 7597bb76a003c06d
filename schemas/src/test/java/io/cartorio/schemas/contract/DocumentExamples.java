package io.cartorio.schemas.contract;

import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.outcome.Facts.FieldsFacts;
import io.cartorio.schemas.outcome.Facts.ShownClass;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.Classification.Shown;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.FieldEvidence.Conflict;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import io.cartorio.schemas.result.FieldEvidence.Source;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.schemas.result.MachineZone;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.task.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read of an invented document. */
final class DocumentExamples {
  static final ExtractFields EXTRACT = new ExtractFields("cin_frente", Backend.HYBRID);
  static final FieldsFacts FACTS = new FieldsFacts(12, 2, true, true, 90, null);

  static final ProcessDocument PROCESS = new ProcessDocument(Backend.HYBRID, 0.5);
  static final ShownClass SHOWN = new ShownClass("cin_frente", 0.97);

  private DocumentExamples() {}

  static Work processDocument() {
    return new Work.ProcessDocument(List.of(Examples.INPUT), Backend.HYBRID, 0.5);
  }

  static Work classifyDocument() {
    return new Work.ClassifyDocument(List.of(Examples.INPUT));
  }

  /** What is said of two pictures of which little is seen. */
  static DocumentResult unsure() {
    return new DocumentResult(
        new Classification(
            "cin_frente", 0.35, 0.5, List.of(new Shown("cin_frente", 0.4), new Shown(null, 0))),
        null,
        List.of(new ImageCorrection(false, 0, ImageCorrection.Method.TEXTBOX, 0.5)),
        List.of(new Warning(Warning.Code.WORDS_ALONE, List.of())),
        List.of());
  }

  static Work extractDocument() {
    return new Work.ExtractDocument(List.of(Examples.INPUT), "cin_frente", Backend.OCR);
  }

  static DocumentResult whole() {
    Box box = new Box(0.1, 0.2, 0.5, 0.25);
    Map<String, @Nullable String> data = new LinkedHashMap<>();
    data.put("cpf", "123.456.789-09");
    data.put("nome", "MARIA INVENTADA");
    data.put("sexo", null);
    Map<String, FieldEvidence> evidence = new LinkedHashMap<>();
    evidence.put(
        "cpf",
        new FieldEvidence(
            1,
            box,
            0.99,
            List.of(Source.OCR, Source.MRZ),
            true,
            List.of(Correction.CPF_CANDIDATE),
            List.of(new Conflict("123.456.789-00", 2, Source.OCR))));
    evidence.put(
        "nome", new FieldEvidence(1, null, 0.8, List.of(Source.MRZ), null, List.of(), List.of()));
    MachineCode code = new MachineCode(MachineCode.Kind.QR, "https://example.invalid/1", 1, box);
    return new DocumentResult(
        null,
        new Extraction("cin_frente", Backend.OCR, data, evidence, List.of(code), zone(box)),
        List.of(new ImageCorrection(true, 90, ImageCorrection.Method.TEXTBOX, 0.98)),
        List.of(
            new Warning(Warning.Code.OCR_ALONE, List.of()),
            new Warning(Warning.Code.FIELDS_MISSING, List.of("sexo"))),
        List.of(ReviewReason.REQUIRED_FIELD_MISSING));
  }

  private static MachineZone zone(Box box) {
    return new MachineZone(
        1,
        box,
        "000000000",
        "123.456.789-09",
        "MARIA INVENTADA",
        "15/03/1985",
        "F",
        null,
        "BRA",
        true);
  }

  static DocumentResult withoutText() {
    return new DocumentResult(
        null,
        null,
        List.of(new ImageCorrection(false, 0, ImageCorrection.Method.TEXTBOX, 0)),
        List.of(new Warning(Warning.Code.NO_TEXT, List.of())),
        List.of());
  }
}
