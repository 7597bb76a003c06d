package io.cartorio.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI document is valid, and says what the catalogue says. */
class AsyncApiTest {
  private static final Path DOCUMENT = Path.of("../docs/asyncapi.json");
  private static final Path OFFICIAL = Path.of("src/test/resources/asyncapi/3.0.0.json");

  private final String written =
      GoldenFile.readOrReplace(
          DOCUMENT,
          Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(AsyncApi.document())
              + "\n");
  private final JsonNode document = Json.mapper().readTree(written);

  @Test
  void followsTheCatalogue() {
    String generated = Json.mapper().writeValueAsString(AsyncApi.document());

    assertThat(document).isEqualTo(Json.mapper().readTree(generated));
  }

  @Test
  void hasEveryTopicAndItsDeadLetters() {
    Set<String> addresses = new TreeSet<>();
    document.get("channels").forEach(channel -> addresses.add(channel.get("address").asString()));

    assertThat(addresses)
        .containsExactlyInAnyOrderElementsOf(
            Topics.all().stream()
                .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
                .toList());
  }

  @Test
  void everyTopicCarriesItsTypesAndNoOthers() {
    for (Topic<?> topic : Topics.all()) {
      assertThat(document.at("/channels").get(topic.name()).get("messages").propertyNames())
          .as(topic.name())
          .containsExactlyInAnyOrderElementsOf(topic.family().types().keySet());
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");

    assertThat(references).isNotEmpty().allMatch(reference -> leads(reference.asString()));
  }

  @Test
  void isValidAsyncApi() throws IOException {
    Schema official =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(OFFICIAL));

    assertThat(official.validate(document)).isEmpty();
  }

  @Test
  void whatIsNoAsyncApiIsNotValid() throws IOException {
    Schema official =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(OFFICIAL));
    String broken = written.replace("\"action\" : \"receive\"", "\"action\" : \"listen\"");

    assertThat(official.validate(Json.mapper().readTree(broken))).isNotEmpty();
  }

  private boolean leads(String reference) {
    return reference.startsWith("#/")
        ? !document.at(pointer(reference)).isMissingNode()
        : Files.isRegularFile(DOCUMENT.resolveSibling(reference));
  }

  private static String pointer(String reference) {
    return reference.substring(1);
  }
}
