package io.cartorio.streams.job;

import static io.cartorio.streams.job.Inputs.deleteBy;
import static io.cartorio.streams.job.Inputs.dispatch;
import static io.cartorio.streams.job.Inputs.done;
import static io.cartorio.streams.job.Inputs.failed;
import static io.cartorio.streams.job.Inputs.overdue;
import static io.cartorio.streams.job.Inputs.started;
import static io.cartorio.streams.job.Inputs.submit;
import static io.cartorio.streams.job.Inputs.timer;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.READ;
import static io.cartorio.streams.job.Samples.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.serde.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One full life as it stands on the log, byte for byte. */
class GoldenLifeTest {
  private static final String GOLDEN = "life.jsonl";

  @Test
  void aFullLifeIsWrittenAsItAlwaysWas() throws IOException {
    assertThat(text(fullLife().events())).isEqualTo(golden());
  }

  @Test
  void yesterdaysLifeFoldsToWhatItWas() throws IOException {
    Job job = null;
    for (String line : golden().lines().toList()) {
      job = Evolution.evolve(job, Json.mapper().readValue(line, DocumentEvent.class));
    }
    assertThat(job).isEqualTo(fullLife().job());
  }

  /** Nobody starts it, then a store is away, then it is read, deleted and swept away to a stub. */
  private static Life fullLife() {
    Duration second = Duration.ofSeconds(1);
    Life life =
        Life.unknown()
            .after(submit())
            .after(dispatch(READ))
            .passes(second)
            .after(overdue(READ))
            .after(dispatch(READ))
            .passes(second);
    life.after(started(READ, 2, life.now()))
        .passes(second)
        .after(failed(READ, 2, FailureCategory.DEPENDENCY_AWAY))
        .passes(SETTINGS.retries().base())
        .after(timer())
        .after(dispatch(READ))
        .passes(second)
        .after(done(3))
        .passes(Duration.ofHours(2))
        .after(deleteBy(OWNER));
    return life.after(dispatch(life.purge())).passes(second).after(done(life.purge(), 1));
  }

  private static String text(List<DocumentEvent> events) {
    return events.stream()
        .map(event -> Json.mapper().writerFor(DocumentEvent.class).writeValueAsString(event))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String golden() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(GoldenLifeTest.class.getResourceAsStream(GOLDEN), GOLDEN)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
