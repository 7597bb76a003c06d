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
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.ImageCorrection.Method;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Point;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.result.TextWord;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Work.ExtractDocument;
import io.cartorio.workers.annotate.Annotator;
import io.cartorio.workers.child.ChildAnswer;
import io.cartorio.workers.frame.MemoryStore;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.imaging.ImageDecoder;
import io.cartorio.workers.imaging.ImageLimits;
import io.cartorio.workers.imaging.ImagingSettings;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.ocr.Reading;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskStoppedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ExtractDocumentHandlerTest {
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3};
  private static final List<String> FRONT =
      List.of("CARTEIRA DE IDENTIDADE", "NOME", "MARIA INVENTADA DA SILVA");
  private static final List<String> BACK =
      List.of("REGISTRO GERAL", "CPF", "123.456.789-09", "DATA DE NASCIMENTO", "15/03/1985");

  private final MemoryStore store = new MemoryStore();
  private final Deque<ChildAnswer> answers = new ArrayDeque<>();
  private final ImagingSettings settings =
      new ImagingSettings(DataSize.ofBytes(100), 50_000_000, 2000);
  private final PlayedEngine engine = new PlayedEngine();
  private final ExtractDocumentHandler handler = handler(Annotator.ofThisMachine());
  private final JobId job = JobId.random();

  /** Reads of one picture after the other what it is told, each text on a line of its own. */
  private static final class PlayedEngine implements OcrEngine {
    private final Deque<List<String>> pictures = new ArrayDeque<>();

    @Override
    public String name() {
      return "paddle";
    }

    @Override
    public Reading read(RgbImage image, Progress progress) {
      progress.reached(0.4);
      progress.reached(1);
      List<String> texts = pictures.removeFirst();
      List<TextLine> lines = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        Box box =
            new Box(0.1, 0.1 + 0.05 * i, 0.1 + 0.015 * texts.get(i).length(), 0.14 + 0.05 * i);
        lines.add(new TextLine(texts.get(i), 0.99, box, corners(box), words(texts.get(i), box)));
      }
      return new Reading(
          new PageText(1, 1000, 700, String.join("\n", texts), lines),
          new ImageCorrection(true, 180, Method.TEXTBOX, 0.9));
    }
  }

  private static List<TextWord> words(String line, Box box) {
    List<TextWord> words = new ArrayList<>();
    double width = (box.x1() - box.x0()) / line.length();
    int from = 0;
    for (String word : line.split(" ", -1)) {
      double left = box.x0() + from * width;
      words.add(
          new TextWord(
              word, 0.99, new Box(left, box.y0(), left + word.length() * width, box.y1())));
      from += word.length() + 1;
    }
    return words;
  }

  private static List<Point> corners(Box box) {
    return List.of(
        new Point(box.x0(), box.y0()),
        new Point(box.x1(), box.y0()),
        new Point(box.x1(), box.y1()),
        new Point(box.x0(), box.y1()));
  }

  private ContentRef picture(String name, List<String> texts) throws IOException {
    engine.pictures.add(texts);
    answers.add(
        new ChildAnswer.Answered(
            Map.of(
                "width", "2",
                "height", "1",
                "orientation", "1",
                "originalWidth", "2",
                "originalHeight", "1"),
            new byte[6]));
    ContentKey key = ContentKey.of(ContentKey.Area.INPUT, FakeContext.OWNER, job, name);
    return store.putIfAbsent(key, "image/jpeg", new ByteArrayInputStream(JPEG), 1000);
  }

  private ExtractDocumentHandler handler(Optional<Annotator> annotator) {
    return new ExtractDocumentHandler(
        new PictureReader(
            new ClaimCheck(store),
            new ImageDecoder(_ -> answers.removeFirst(), settings),
            new ImageLimits(settings)),
        new Results(store),
        Annotations.of(store, annotator),
        new Engines(engine),
        DocumentTypes.standard(),
        Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
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
        new ExtractDocument(List.of(picture("a", FRONT), picture("b", BACK)), "rg", Backend.OCR);
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
            "detect",
            "recognise",
            "fetch",
            "decode",
            "detect",
            "recognise",
            "extract",
            "annotate",
            "store");
  }

  @Test
  void a_task_whose_answer_is_stored_reports_it_without_reading_again() throws Exception {
    ExtractDocument work =
        new ExtractDocument(List.of(picture("a", FRONT)), "rg_frente", Backend.OCR);
    HandlerResult first = result(work);

    HandlerResult second = result(work);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void each_photo_is_stored_with_what_was_read_on_it() throws Exception {
    ExtractDocument work =
        new ExtractDocument(List.of(picture("a", FRONT), picture("b", BACK)), "rg", Backend.OCR);

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
    ContentRef image = picture("a", FRONT);

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
      images.add(picture("image-" + i, i == 0 ? FRONT : BACK));
    }

    HandlerResult result = result(new ExtractDocument(images, "rg", Backend.OCR));

    assertThat(((Finished) result).outputs()).hasSize(1 + Annotations.MOST);
  }

  @Test
  void whoever_asked_for_a_model_as_well_is_told_that_there_was_none() throws Exception {
    ContentRef image = picture("a", FRONT);

    HandlerResult hybrid = result(new ExtractDocument(List.of(image), "rg", Backend.HYBRID));

    assertThat(extractionOf(hybrid).backend()).isEqualTo(Backend.OCR);
    assertThat(documentOf(hybrid).warnings())
        .contains(new Warning(Warning.Code.OCR_ALONE, List.of()));
  }

  @Test
  void whoever_asked_for_the_text_alone_is_not() throws Exception {
    ContentRef image = picture("a", FRONT);

    HandlerResult text = result(new ExtractDocument(List.of(image), "rg", Backend.OCR));

    assertThat(documentOf(text).warnings())
        .doesNotContain(new Warning(Warning.Code.OCR_ALONE, List.of()));
  }

  @Test
  void an_old_spelling_is_answered_as_the_name_of_today() throws Exception {
    ContentRef image = picture("a", FRONT);

    HandlerResult result = result(new ExtractDocument(List.of(image), "cni_frente", Backend.OCR));

    assertThat(extractionOf(result).documentType()).isEqualTo("cin_frente");
  }

  @Test
  void a_single_image_of_a_class_misses_no_field_of_the_other_side() throws Exception {
    ContentRef front = picture("a", FRONT);
    ContentRef again = picture("b", FRONT);

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
    ContentRef image = picture("a", List.of());

    HandlerResult result = result(new ExtractDocument(List.of(image), "rg", Backend.OCR));

    assertThat(documentOf(result).extraction()).isNull();
    assertThat(documentOf(result).warnings())
        .extracting(Warning::code)
        .contains(Warning.Code.NO_TEXT);
    assertThat(((FieldsFacts) ((Finished) result).facts()).found()).isZero();
  }

  @Test
  void an_unknown_type_cannot_pass_and_is_told_the_known_ones() throws Exception {
    ContentRef image = picture("a", FRONT);

    NotDone notDone =
        (NotDone) result(new ExtractDocument(List.of(image), "passaporte", Backend.OCR));

    assertThat(notDone.failure().category()).isEqualTo(FailureCategory.UNKNOWN_DOC_TYPE);
    assertThat(notDone.failure().category().mayPass()).isFalse();
    assertThat(notDone.failure().arguments().get("known")).contains("rg_frente", "cnh");
  }

  @Test
  void one_broken_image_among_several_fails_the_document() throws Exception {
    ContentRef first = picture("a", FRONT);
    ContentRef second = picture("b", BACK);
    answers.removeLast();
    answers.add(new ChildAnswer.Refused("broken", ""));

    NotDone notDone =
        (NotDone) result(new ExtractDocument(Arrays.asList(first, second), "rg", Backend.OCR));

    assertThat(notDone.failure().category()).isEqualTo(FailureCategory.BROKEN_INPUT);
  }

  @Test
  void a_document_that_is_wanted_no_more_is_left_between_its_images() throws Exception {
    ExtractDocument work =
        new ExtractDocument(List.of(picture("a", FRONT), picture("b", BACK)), "rg", Backend.OCR);
    FakeContext context = context(work);
    context.stopAtStage(5);

    assertThatThrownBy(() -> handler.handle(work, context))
        .isInstanceOf(TaskStoppedException.class);
    assertThat(answers).hasSize(1);
  }
}
