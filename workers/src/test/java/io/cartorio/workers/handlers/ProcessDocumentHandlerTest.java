package io.cartorio.workers.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.OtherPapers;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.outcome.Facts.ClassFacts;
import io.cartorio.schemas.outcome.Facts.FieldsFacts;
import io.cartorio.schemas.outcome.Facts.ShownClass;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.task.Work.ClassifyDocument;
import io.cartorio.schemas.task.Work.ProcessDocument;
import io.cartorio.workers.classification.DocumentClassifier;
import io.cartorio.workers.classification.PlayedClassifier;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.cartorio.workers.task.HandlerResult.NotDone;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessDocumentHandlerTest {
  private static final List<String> FRONT =
      List.of(
          "REPÚBLICA FEDERATIVA DO BRASIL",
          "CARTEIRA NACIONAL DE HABILITAÇÃO",
          "NOME",
          "MARIA INVENTADA DA SILVA",
          "CPF",
          "123.456.789-09",
          "CAT. HAB.");
  private static final List<String> LETTER =
      List.of("Prezado Senhor,", "Segue o CPF", "123.456.789-09", "Atenciosamente,");

  private final JobId job = JobId.random();
  private final PlayedPictures pictures = new PlayedPictures(job);
  private final Results results = new Results(pictures.store());
  private final PlayedClassifier network = new PlayedClassifier();

  private ClassStep step() {
    return new ClassStep(
        pictures.images(),
        new DocumentClassifier(network, DocumentTypes.standard(), OtherPapers.standard()));
  }

  private HandlerResult result(ProcessDocument work, FakeContext context) throws Exception {
    FieldsStep fields =
        new FieldsStep(
            results,
            Annotations.of(pictures.store(), Optional.empty()),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    return new ProcessDocumentHandler(step(), fields, results).handle(work, context);
  }

  private HandlerResult result(ProcessDocument work) throws Exception {
    return result(work, new FakeContext(job, work, 1, 1));
  }

  private static DocumentResult documentOf(HandlerResult result) {
    assertThat(result).isInstanceOf(Finished.class);
    return (DocumentResult) Objects.requireNonNull(((Finished) result).inline());
  }

  @Test
  void theClassIsToldFirstAndTheFieldsAreReadByIt() throws Exception {
    ContentRef image = pictures.stored("a", FRONT);
    ProcessDocument work = new ProcessDocument(List.of(image), Backend.OCR, 0.5);
    FakeContext context = new FakeContext(job, work, 1, 1);
    network.sees("cnh_frente", 0.95);

    HandlerResult result = result(work, context);

    Classification told = Objects.requireNonNull(documentOf(result).classification());
    assertThat(told.documentType()).isEqualTo("cnh_frente");
    assertThat(told.confidence()).isGreaterThan(0.9);
    Extraction extraction = Objects.requireNonNull(documentOf(result).extraction());
    assertThat(extraction.documentType()).isEqualTo("cnh_frente");
    assertThat(extraction.data()).containsEntry("cpf", "123.456.789-09");
    assertThat(((FieldsFacts) ((Finished) result).facts()).shown())
        .isEqualTo(new ShownClass("cnh_frente", told.confidence()));
    assertThat(context.stages)
        .containsExactly(
            "fetch",
            "decode",
            "orientation",
            "recognition",
            "classification",
            "extraction",
            "checks",
            "annotate",
            "store");
  }

  @Test
  void whatIsNotSureEnoughIsNotExtracted() throws Exception {
    ContentRef image = pictures.stored("a", LETTER);
    ProcessDocument work = new ProcessDocument(List.of(image), Backend.OCR, 0.5);
    FakeContext context = new FakeContext(job, work, 1, 1);
    network.sees("rg_verso", 0.3);

    HandlerResult result = result(work, context);

    Classification told = Objects.requireNonNull(documentOf(result).classification());
    assertThat(told.confidence()).isLessThan(0.5);
    assertThat(told.minConfidence()).isEqualTo(0.5);
    assertThat(told.isTooUnsure()).isTrue();
    assertThat(documentOf(result).extraction()).isNull();
    assertThat(((Finished) result).facts()).isInstanceOf(ClassFacts.class);
    assertThat(context.stages).endsWith("classification", "store");
  }

  @Test
  void withAnyClassBeingSureEnoughItIsExtracted() throws Exception {
    network.sees("rg_verso", 0.3);

    HandlerResult result =
        result(new ProcessDocument(List.of(pictures.stored("a", LETTER)), Backend.OCR, 0));

    assertThat(documentOf(result).extraction()).isNotNull();
  }

  @Test
  void aVisionModelAloneIsRefusedWhereThereIsNone() throws Exception {
    HandlerResult result =
        result(new ProcessDocument(List.of(pictures.stored("a", FRONT)), Backend.VLM, 0.5));

    assertThat(result).isEqualTo(NotDone.of(FailureCategory.NO_VISION_MODEL));
  }

  @Test
  void anImageOfAnotherDocumentIsToldAndNotRead() throws Exception {
    List<ContentRef> images =
        List.of(
            pictures.stored("a", FRONT),
            pictures.stored("b", List.of("CARTEIRA DE IDENTIDADE", "NOME", "JOSÉ DE OUTRO LIMA")));
    network.sees("cnh_frente", 0.97);
    network.sees("rg_frente", 0.9);

    DocumentResult result = documentOf(result(new ProcessDocument(images, Backend.OCR, 0.5)));

    assertThat(result.warnings())
        .extracting(Warning::code)
        .contains(Warning.Code.DIFFERENT_TYPES)
        .doesNotContain(Warning.Code.DIFFERENT_PEOPLE, Warning.Code.IMAGES_DISAGREE);
    assertThat(Objects.requireNonNull(result.extraction()).data())
        .containsEntry("nome", "MARIA INVENTADA DA SILVA");
    assertThat(Objects.requireNonNull(result.classification()).images()).hasSize(2);
  }

  @Test
  void aClassAloneIsToldWithoutFields() throws Exception {
    ClassifyDocument work = new ClassifyDocument(List.of(pictures.stored("a", FRONT)));

    HandlerResult result =
        new ClassifyDocumentHandler(step(), results).handle(work, new FakeContext(job, work, 1, 1));

    Classification told = Objects.requireNonNull(documentOf(result).classification());
    assertThat(told.documentType()).isEqualTo("cnh_frente");
    assertThat(told.minConfidence()).isNull();
    assertThat(documentOf(result).extraction()).isNull();
    assertThat(documentOf(result).warnings())
        .extracting(Warning::code)
        .containsExactly(Warning.Code.WORDS_ALONE);
  }
}
