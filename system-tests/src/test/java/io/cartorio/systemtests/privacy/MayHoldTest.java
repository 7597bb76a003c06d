package io.cartorio.systemtests.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.topic.Retention;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the table is true of the catalogue, and allows nothing that is kept long. */
class MayHoldTest {
  private static final Duration SHORT = Duration.ofHours(6);

  private MayHold table;

  @BeforeEach
  void read() throws IOException {
    table = MayHold.read(Path.of("../docs/privacy.md"));
  }

  @Test
  void everyTopicIsInOneRowWithTheTimeItKeeps() {
    for (Topic<?> topic : Topics.all()) {
      assertThat(table.rowOf(topic.name()).kept()).as(topic.name()).isEqualTo(kept(topic));
      assertThat(table.rowOf(topic.deadLetters()).allowed()).as(topic.deadLetters()).isEmpty();
    }
  }

  @Test
  void nothingOfAPersonIsAllowedOnWhatIsKeptLong() {
    for (Topic<?> topic : Topics.all()) {
      Set<Kind> allowed = table.rowOf(topic.name()).allowed();
      switch (topic.retention()) {
        case Retention.Delete delete when delete.time().compareTo(SHORT) <= 0 ->
            assertThat(allowed)
                .as(topic.name())
                .doesNotContain(Kind.BYTES, Kind.FILES, Kind.NAMES, Kind.ADDRESSES, Kind.SECRETS);
        case Retention.Delete longer -> assertThat(allowed).as(topic.name()).isEmpty();
        case Retention.Compact compact -> assertThat(allowed).as(topic.name()).isEmpty();
      }
    }
  }

  @Test
  void nothingOfAPersonIsAllowedWhereItIsShownAround() {
    for (String place :
        Set.of("log", "metrics", "spans", "content names", "app-jobs-live-changelog")) {
      assertThat(table.rowOf(place).allowed()).as(place).isEmpty();
    }
  }

  @Test
  void aPlaceThatIsNotInTheTableIsWrong() {
    Sightings seen = new Sightings(new Finder());
    seen.look("somewhere.else", new byte[10]);

    assertThat(seen.against(table)).singleElement().asString().contains("0 rows");
  }

  @Test
  void whatIsFoundWhereItMayNotBeIsWrong() {
    Finder finder = new Finder();
    finder.watch(Kind.VALUES, "Joana Inventada");
    Sightings seen = new Sightings(finder);
    Map.of("documents.results", "ok", "documents.events", "wrong")
        .forEach(
            (topic, why) -> seen.look(topic, "{\"nome\":\"JOANA INVENTADA\"}".getBytes(UTF_8)));

    assertThat(seen.against(table))
        .singleElement()
        .asString()
        .startsWith("documents.events holds values");
  }

  private static String kept(Topic<?> topic) {
    return switch (topic.retention()) {
      case Retention.Delete delete when delete.time().toDays() > 0 -> delete.time().toDays() + " d";
      case Retention.Delete delete -> delete.time().toHours() + " h";
      case Retention.Compact compact -> "compacted";
    };
  }
}
