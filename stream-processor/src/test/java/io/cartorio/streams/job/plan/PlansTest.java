package io.cartorio.streams.job.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.ClassifyDocument;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlansTest {
  private static final Timeouts TIMEOUTS =
      new Timeouts(
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(15),
          Duration.ofMinutes(2),
          Duration.ofSeconds(45));
  private static final ReadText READ = new ReadText(OcrEngineName.PADDLE);
  private static final ExtractFields EXTRACT = new ExtractFields("rg", Backend.HYBRID);

  @Test
  void textIsReadByOneTaskOnTheLaneWhereSomeoneWaits() {
    ContentRef image = input("image/png");

    assertThat(Plans.of(READ, List.of(image), TIMEOUTS))
        .contains(
            new Plan.Single(
                new Step(
                    "read",
                    Lane.INTERACTIVE,
                    new Work.ReadImage(image, OcrEngineName.PADDLE),
                    Duration.ofSeconds(60))));
  }

  @Test
  void textIsReadOfOneImageOnly() {
    assertThat(Plans.of(READ, List.of(input("application/pdf")), TIMEOUTS)).isEmpty();
    assertThat(Plans.of(READ, List.of(input("image/png"), input("image/png")), TIMEOUTS)).isEmpty();
  }

  @Test
  void aDocumentIsExtractedFromAllItsImagesByOneTask() {
    List<ContentRef> images = List.of(input("image/png"), input("image/jpeg"), input("image/png"));

    assertThat(Plans.of(EXTRACT, images, TIMEOUTS))
        .contains(
            new Plan.Single(
                new Step(
                    "extract",
                    Lane.INTERACTIVE,
                    new Work.ExtractDocument(images, "rg", Backend.HYBRID),
                    Duration.ofSeconds(100))));
  }

  @Test
  void aDocumentOfUnknownTypeIsDoneByOneTaskToo() {
    List<ContentRef> images = List.of(input("image/png"), input("image/jpeg"));

    assertThat(Plans.of(new ProcessDocument(Backend.OCR, 0.7), images, TIMEOUTS))
        .contains(
            new Plan.Single(
                new Step(
                    "process",
                    Lane.INTERACTIVE,
                    new Work.ProcessDocument(images, Backend.OCR, 0.7),
                    Duration.ofSeconds(80))));
    assertThat(Plans.of(new ClassifyDocument(), images, TIMEOUTS))
        .contains(
            new Plan.Single(
                new Step(
                    "classify",
                    Lane.INTERACTIVE,
                    new Work.ClassifyDocument(images),
                    Duration.ofSeconds(80))));
  }

  static Stream<Operation> ofDocuments() {
    return Stream.of(EXTRACT, new ProcessDocument(Backend.HYBRID, 0.5), new ClassifyDocument());
  }

  @ParameterizedTest
  @MethodSource("ofDocuments")
  void aDocumentHasOneToTwentyImagesAndNothingElse(Operation operation) {
    ContentRef image = input("image/png");

    assertThat(Plans.of(operation, Collections.nCopies(20, image), TIMEOUTS)).isPresent();
    assertThat(Plans.of(operation, Collections.nCopies(21, image), TIMEOUTS)).isEmpty();
    assertThat(Plans.of(operation, List.of(), TIMEOUTS)).isEmpty();
    assertThat(Plans.of(operation, List.of(image, input("application/pdf")), TIMEOUTS)).isEmpty();
  }

  @Test
  void noWorkMayTakeTheTimeItWasAskedToTake() {
    NoWork noWork = NoWork.ofMillis(50_000);

    assertThat(Plans.of(noWork, List.of(input("text/plain")), TIMEOUTS))
        .contains(
            new Plan.Single(
                new Step("noop", Lane.INTERACTIVE, new Work.Noop(noWork), Duration.ofSeconds(65))));
  }

  private static ContentRef input(String mediaType) {
    return new ContentRef(
        ContentKey.of("input/0000000000000000000000anna/000000000000000000000paper/0"),
        mediaType,
        3,
        Sha256.of(new byte[] {1, 2, 3}));
  }
}
