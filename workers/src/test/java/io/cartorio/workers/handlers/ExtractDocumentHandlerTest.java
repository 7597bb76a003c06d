package io.cartorio.workers.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.outcome.Facts.FieldsFacts;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.ImageCorrection.Method;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Work.ExtractDocument;
import io.cartorio.workers.annotate.Annotator;
import io.cartorio.workers.child.ChildAnswer;
import io.cartorio.workers.frame.MemoryStore;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskStoppedException;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ExtractDocumentHandlerTest {
  private static final List<String> FRONT =
      List.of("CARTEIRA DE IDENTIDADE", "NOME", "MARIA INVENTADA DA SILVA");
  private static final List<String> BACK =
      List.of("REGISTRO GERAL", "CPF", "123.456.789-09", "DATA DE NASCIMENTO", "15/03/1985");

  private final JobId job = JobId.random();
  private final PlayedPictures pictures = new PlayedPictures(job);
  private final MemoryStore store = pictures.store();
  private final Deque<ChildAnswer> answers = pictures.answers();
  private final ExtractDocumentHandler handler = handler(Annotator.ofThisMachine());

  private ExtractDocumentHandler handler(Optional<Annotator> annotator) {
    return new ExtractDocumentHandler(
        pictures.images(),
        new Results(store),
        new FieldsStep(
            new Results(store),
            Annotations.of(store, annotator),
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC)),
        DocumentTypes.standard());
  }

  private FakeContext context(ExtractDocument work) {
    return new FakeContext(job, work, 1, 1);
  }

  private HandlerResult result(ExtractDocument work) throws Exception {
    return handler.handle(work, context(work));
  }

  private static DocumentResult documentOf(HandlerResult result) {
    assertThat(result).isInstanceOf(Finished.class);
    return (DocumentResult) Objects.requireNonNull(((Finished) result).inline());
  }

  private static Extraction extractionOf(HandlerResult result) {
    return Objects.requireNonNull(documentOf(result).extraction());
  }

  @Test
  void the_fields_of_all_images_are_stored_and_reported_with_facts_and_a_copy() throws Exception {
    ExtractDocument work =
        new ExtractDocument(
            List.of(pictures.stored("a", FRONT), pictures.stored("b", BACK)), "rg", Backend.OCR);
    FakeContext context = context(work);

    HandlerResult result = handler.handle(work, context);

    assertThat(extractionOf(result).data())
        .containsEntry("nome", "MARIA INVENTADA DA SILVA")
        .containsEntry("cpf", "123.456.789-09");
    assertThat(Objects.requireNonNull(extractionOf(result).evidence().get("cpf")).image())
        .isEqualTo(2);
    assertThat(documentOf(result).imageCorrections())
        .containsExactly(
            new ImageCorrection(true, 180, Method.TEXTBOX, 0.9),
            new ImageCorrection(true, 180, Method.TEXTBOX, 0.9));
    FieldsFacts facts = (FieldsFacts) ((Finished) result).facts();
    assertThat(facts.fields()).isEqualTo(9);
    assertThat(facts.found()).isBetween(2, 9);
    assertThat(facts.cpfValid()).isTrue();
    assertThat(facts.rotationApplied()).isEqualTo(180);
    ContentKey key = ((Finished) result).outputs().getFirst().key();
    assertThat(Json.mapper().readValue(store.open(key).readAllBytes(), Result.class))
        .isEqualTo(((Finished) result).inline());
    assertThat(context.stages)
        .containsExactly(
            "fetch",
            "decode",
            "orientation",
            "recognition",
            "fetch",
            "decode",
            "orientation",
            "recognition",
            "extraction",
            "checks",
            "annotate",
            "store");
  }

  @Test
  void a_task_whose_answer_is_stored_reports_it_without_reading_again() throws Exception {
    ExtractDocument work =
        new ExtractDocument(List.of(pictures.stored("a", FRONT)), "rg_frente", Backend.OCR);
    HandlerResult first = result(work);

    HandlerResult second = result(work);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void each_photo_is_stored_with_what_was_read_on_it() throws Exception {
    ExtractDocument work =
        new ExtractDocument(
            List.of(pictures.stored("a", FRONT), pictures.stored("b", BACK)), "rg", Backend.OCR);

    Finished finished = (Finished) result(work);

    assertThat(finished.outputs())
        .extracting(output -> output.key().name(), ContentRef::mediaType)
        .containsExactly(
            tuple("result.json", "application/json"),
            tuple("annotated-2.jpg", "image/jpeg"),
            tuple("annotated.jpg", "image/jpeg"));
    BufferedImage drawn = ImageIO.read(store.open(finished.outputs().getLast().key()));
    assertThat(drawn.getWidth()).isEqualTo(1200);
  }

  @Test
  void a_machine_without_fonts_answers_without_pictures() throws Exception {
    ContentRef image = pictures.stored("a", FRONT);

    HandlerResult result =
        handler(Optional.empty())
            .handle(
                new ExtractDocument(List.of(image), "rg", Backend.OCR),
                context(new ExtractDocument(List.of(image), "rg", Backend.OCR)));

    assertThat(extractionOf(result).data()).containsEntry("nome", "MARIA INVENTADA DA SILVA");
    assertThat(((Finished) result).outputs()).hasSize(1);
  }

  @Test
  void of_many_images_the_first_few_are_drawn_on() throws Exception {
    List<ContentRef> images = new ArrayList<>();
    for (int i = 0; i < Annotations.MOST + 2; i++) {
      images.add(pictures.stored("image-" + i, i == 0 ? FRONT : BACK));
    }

    HandlerResult result = result(new ExtractDocument(images, "rg", Backend.OCR));

    assertThat(((Finished) result).outputs()).hasSize(1 + Annotations.MOST);
  }

  @Test
  void whoever_asked_for_a_model_as_well_is_told_that_there_was_none() throws Exception {
    ContentRef image = pictures.stored("a", FRONT);

    HandlerResult hybrid = result(new ExtractDocument(List.of(image), "rg", Backend.HYBRID));

    assertThat(extractionOf(hybrid).backend()).isEqualTo(Backend.OCR);
    assertThat(documentOf(hybrid).warnings())
        .contains(new Warning(Warning.Code.OCR_ALONE, List.of()));
  }

  @Test
  void whoever_asked_for_the_text_alone_is_not() throws Exception {
    ContentRef image = pictures.stored("a", FRONT);

    HandlerResult text = result(new ExtractDocument(List.of(image), "rg", Backend.OCR));

    assertThat(documentOf(text).warnings())
        .doesNotContain(new Warning(Warning.Code.OCR_ALONE, List.of()));
  }

  @Test
  void an_old_spelling_is_answered_as_the_name_of_today() throws Exception {
    ContentRef image = pictures.stored("a", FRONT);

    HandlerResult result = result(new ExtractDocument(List.of(image), "cni_frente", Backend.OCR));

    assertThat(extractionOf(result).documentType()).isEqualTo("cin_frente");
  }

  @Test
  void a_single_image_of_a_class_misses_no_field_of_the_other_side() throws Exception {
    ContentRef front = pictures.stored("a", FRONT);
    ContentRef again = pictures.stored("b", FRONT);

    HandlerResult ofClass = result(new ExtractDocument(List.of(front), "cnh_frente", Backend.OCR));
    HandlerResult ofType =
        handler.handle(
            new ExtractDocument(List.of(again), "cnh", Backend.OCR),
            new FakeContext(
                JobId.random(), new ExtractDocument(List.of(again), "cnh", Backend.OCR), 1, 1));

    assertThat(missing(ofClass)).doesNotContain("local").isNotEmpty();
    assertThat(missing(ofType)).containsAll(missing(ofClass));
  }

  private static List<String> missing(HandlerResult result) {
    return documentOf(result).warnings().stream()
        .filter(warning -> warning.code() == Warning.Code.FIELDS_MISSING)
        .flatMap(warning -> warning.fields().stream())
        .toList();
  }

  @Test
  void pictures_without_text_have_no_extraction() throws Exception {
    ContentRef image = pictures.stored("a", List.of());

    HandlerResult result = result(new ExtractDocument(List.of(image), "rg", Backend.OCR));

    assertThat(documentOf(result).extraction()).isNull();
    assertThat(documentOf(result).warnings())
        .extracting(Warning::code)
        .contains(Warning.Code.NO_TEXT);
    assertThat(((FieldsFacts) ((Finished) result).facts()).found()).isZero();
  }

  @Test
  void an_unknown_type_cannot_pass_and_is_told_the_known_ones() throws Exception {
    ContentRef image = pictures.stored("a", FRONT);

    NotDone notDone =
        (NotDone) result(new ExtractDocument(List.of(image), "passaporte", Backend.OCR));

    assertThat(notDone.failure().category()).isEqualTo(FailureCategory.UNKNOWN_DOC_TYPE);
    assertThat(notDone.failure().category().mayPass()).isFalse();
    assertThat(notDone.failure().arguments().get("known")).contains("rg_frente", "cnh");
  }

  @Test
  void one_broken_image_among_several_fails_the_document() throws Exception {
    ContentRef first = pictures.stored("a", FRONT);
    ContentRef second = pictures.stored("b", BACK);
    answers.removeLast();
    answers.add(new ChildAnswer.Refused("broken", ""));

    NotDone notDone =
        (NotDone) result(new ExtractDocument(Arrays.asList(first, second), "rg", Backend.OCR));

    assertThat(notDone.failure().category()).isEqualTo(FailureCategory.BROKEN_INPUT);
  }

  @Test
  void a_document_that_is_wanted_no_more_is_left_between_its_images() throws Exception {
    ExtractDocument work =
        new ExtractDocument(
            List.of(pictures.stored("a", FRONT), pictures.stored("b", BACK)), "rg", Backend.OCR);
    FakeContext context = context(work);
    context.stopAtStage(5);

    assertThatThrownBy(() -> handler.handle(work, context))
        .isInstanceOf(TaskStoppedException.class);
    assertThat(answers).hasSize(1);
  }
}
