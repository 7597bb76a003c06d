package io.cartorio.streams.job.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlansTest {
  private static final Timeouts TIMEOUTS =
      new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofMinutes(2));
  private static final ReadText READ = new ReadText(OcrEngineName.PADDLE);

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
