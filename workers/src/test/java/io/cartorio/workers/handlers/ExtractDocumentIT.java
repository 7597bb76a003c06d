package io.cartorio.workers.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.OtherPapers;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Work.ExtractDocument;
import io.cartorio.schemas.task.Work.ProcessDocument;
import io.cartorio.workers.annotate.Annotator;
import io.cartorio.workers.child.ChildPool;
import io.cartorio.workers.child.ChildSettings;
import io.cartorio.workers.classification.DocumentClassifier;
import io.cartorio.workers.frame.MemoryStore;
import io.cartorio.workers.imaging.ImageDecoder;
import io.cartorio.workers.imaging.ImageLimits;
import io.cartorio.workers.imaging.ImagingSettings;
import io.cartorio.workers.inference.Models;
import io.cartorio.workers.inference.embedded.EmbeddedInference;
import io.cartorio.workers.inference.embedded.EmbeddedSettings;
import io.cartorio.workers.ocr.paddle.PaddleEngine;
import io.cartorio.workers.ocr.paddle.PaddleSettings;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** The real decoder and the real models on the pictures of {@code samples/}. */
class ExtractDocumentIT {
  private static final ImagingSettings IMAGING =
      new ImagingSettings(DataSize.ofMegabytes(20), 50_000_000, 2000);

  private static ChildPool children;
  private static EmbeddedInference inference;

  private final MemoryStore store = new MemoryStore();
  private final JobId job = JobId.random();

  @BeforeAll
  static void start() throws Exception {
    children =
        new ChildPool(
            new ChildSettings(
                1,
                DataSize.ofMegabytes(128),
                DataSize.ofMegabytes(1536),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMinutes(1),
                null),
            new SimpleMeterRegistry());
    inference =
        EmbeddedInference.start(new EmbeddedSettings(Models.fetched(), Models.classifier(), 2));
  }

  @AfterAll
  static void stop() {
    inference.close();
    children.close();
  }

  @Test
  void theFieldsOfAFrontAreThoseWrittenOnIt() throws Exception {
    Extraction extraction = extraction("cin_frente", "cin_frente.jpg");

    assertThat(extraction.documentType()).isEqualTo("cin_frente");
    assertThat(right(extraction, "cin_frente.json")).containsKeys("nome", "cpf", "data_nascimento");
  }

  @Test
  void frontAndBackAreOneDocument() throws Exception {
    Extraction extraction = extraction("rg", "rg_frente.jpg", "rg_verso.jpg");

    assertThat(right(extraction, "rg_frente.json")).containsKeys("nome", "data_nascimento");
    assertThat(right(extraction, "rg_verso.json")).containsKeys("cpf", "data_expedicao");
    assertThat(Objects.requireNonNull(extraction.evidence().get("nome")).image()).isEqualTo(1);
    assertThat(Objects.requireNonNull(extraction.evidence().get("cpf")).image()).isEqualTo(2);
  }

  @Test
  void aCodeOnABackIsReportedAndThePhotoIsStoredWithWhatWasRead() throws Exception {
    Extraction extraction = extraction("cin_verso", "cin_verso.jpg");

    JsonNode truth = Json.mapper().readTree(Files.readString(sample("cin_verso.json")));
    assertThat(extraction.codes())
        .extracting(MachineCode::content)
        .containsExactly(truth.at("/qr/0/content").asString());
    ContentKey drawn =
        ContentKey.of(ContentKey.Area.OUTPUT, FakeContext.OWNER, job, "annotated.jpg");
    assertThat(store.exists(drawn)).isTrue();
  }

  @Test
  void aPictureThatIsTurnedIsReadUpright() throws Exception {
    DocumentResult result = result("cnh_verso", "cnh_verso.jpg");

    assertThat(result.imageCorrections().getFirst().wasCorrected()).isTrue();
    assertThat(result.imageCorrections().getFirst().rotationApplied()).isIn(90, 270);
  }

  @Test
  void theClassIsToldAndTheFieldsAreReadByIt() throws Exception {
    ProcessDocument work =
        new ProcessDocument(List.of(stored("rg_aberto.jpg", 0)), Backend.OCR, 0.5);
    ProcessDocumentHandler handler =
        new ProcessDocumentHandler(
            new ClassStep(
                images(),
                new DocumentClassifier(
                    inference, DocumentTypes.standard(), OtherPapers.standard())),
            fields(),
            new Results(store));

    Finished finished = (Finished) handler.handle(work, new FakeContext(job, work, 1, 1));

    DocumentResult result = (DocumentResult) Objects.requireNonNull(finished.inline());
    Classification classification = Objects.requireNonNull(result.classification());
    assertThat(classification.documentType()).isEqualTo("rg_aberto");
    assertThat(classification.confidence()).isGreaterThan(0.5);
    assertThat(right(Objects.requireNonNull(result.extraction()), "rg_aberto.json"))
        .containsKeys("nome", "cpf", "rg", "data_nascimento");
  }

  /** The fields that are given as they are written on the document. */
  private static Map<String, String> right(Extraction extraction, String truth) throws IOException {
    JsonNode fields = Json.mapper().readTree(Files.readString(sample(truth))).path("fields");
    Map<String, String> right = new TreeMap<>();
    extraction
        .data()
        .forEach(
            (name, value) -> {
              String written = fields.path(name).path("value").asString("");
              if (value != null && value.equalsIgnoreCase(written)) {
                right.put(name, value);
              }
            });
    return right;
  }

  private Extraction extraction(String docType, String... pictures) throws Exception {
    return Objects.requireNonNull(result(docType, pictures).extraction());
  }

  private DocumentResult result(String docType, String... pictures) throws Exception {
    List<ContentRef> images = new ArrayList<>();
    for (String picture : pictures) {
      images.add(stored(picture, images.size()));
    }
    ExtractDocument work = new ExtractDocument(images, docType, Backend.OCR);
    ExtractDocumentHandler handler =
        new ExtractDocumentHandler(
            images(), new Results(store), fields(), DocumentTypes.standard());
    Finished finished = (Finished) handler.handle(work, new FakeContext(job, work, 1, 1));
    return (DocumentResult) Objects.requireNonNull(finished.inline());
  }

  private DocumentImages images() {
    return new DocumentImages(
        new PictureReader(
            new ClaimCheck(store), new ImageDecoder(children, IMAGING), new ImageLimits(IMAGING)),
        new Engines(new PaddleEngine(inference, PaddleSettings.defaults())));
  }

  private FieldsStep fields() {
    return new FieldsStep(
        new Results(store), Annotations.of(store, Annotator.ofThisMachine()), Clock.systemUTC());
  }

  private ContentRef stored(String picture, int index) throws IOException {
    byte[] bytes = Files.readAllBytes(sample(picture));
    ContentKey key =
        ContentKey.of(ContentKey.Area.INPUT, FakeContext.OWNER, job, "upload-" + index);
    return store.putIfAbsent(
        key, "image/jpeg", new ByteArrayInputStream(bytes), IMAGING.maxBytes().toBytes());
  }

  private static Path sample(String name) {
    return Models.root().resolve("samples").resolve(name);
  }
}
