package io.cartorio.workers.handlers;

import io.cartorio.schemas.outcome.Facts;
import io.cartorio.schemas.outcome.Facts.ClassFacts;
import io.cartorio.schemas.outcome.Facts.FieldsFacts;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.Facts.ShownClass;
import io.cartorio.schemas.outcome.Facts.TextFacts;
import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.result.TextLine;
import java.util.List;
import java.util.Objects;

/** What may be known of an answer on the log: figures, and nothing that was read. */
final class FactsOf {
  private FactsOf() {}

  static Facts result(Result result) {
    return switch (result) {
      case TextResult text -> text(text);
      case DocumentResult document -> document(document);
      case NoResult nothing -> new NoFacts();
    };
  }

  private static TextFacts text(TextResult result) {
    List<TextLine> lines = result.pages().stream().flatMap(page -> page.lines().stream()).toList();
    double mean = lines.stream().mapToDouble(TextLine::confidence).average().orElse(0);
    return new TextFacts(lines.size(), mean, result.imageCorrection().rotationApplied());
  }

  private static Facts document(DocumentResult result) {
    Classification told = result.classification();
    ShownClass shown = told == null ? null : new ShownClass(told.documentType(), told.confidence());
    int rotation =
        result.imageCorrections().stream()
            .findFirst()
            .map(ImageCorrection::rotationApplied)
            .orElse(0);
    Extraction extraction = result.extraction();
    boolean needsReview = !result.reviewReasons().isEmpty();
    if (extraction == null) {
      return shown == null
          ? new FieldsFacts(0, 0, false, needsReview, rotation, null)
          : new ClassFacts(shown, rotation);
    }
    long found = extraction.data().values().stream().filter(Objects::nonNull).count();
    FieldEvidence cpf = extraction.evidence().get("cpf");
    return new FieldsFacts(
        extraction.data().size(),
        (int) found,
        cpf != null && Boolean.TRUE.equals(cpf.valid()),
        needsReview,
        rotation,
        shown);
  }
}
