package io.cartorio.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cartorio.schemas.serde.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schemas say what the records are, and yesterday's records keep to them. */
class JsonSchemasTest {
  private static final Path SCHEMAS = Path.of("src/main/resources/io/cartorio/schemas/json");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<Map.Entry<String, Class<?>>> types() {
    return Contract.types().entrySet().stream();
  }

  static Stream<Example> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void isWhatItsRecordIs(Map.Entry<String, Class<?>> type) {
    String generated = generated(type.getKey(), type.getValue());

    assertThat(GoldenFile.readOrReplace(fileOf(type.getKey()), generated)).isEqualTo(generated);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aGoldenRecordKeepsToItsSchema(Example example) {
    assertThat(schemaOf(example).validate(GoldenRecordsTest.golden(example), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRecordThatLacksSomethingDoesNot(Example example) {
    ObjectNode record = (ObjectNode) Json.mapper().readTree(GoldenRecordsTest.golden(example));
    record.remove("at");

    assertThat(schemaOf(example).validate(record)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRecordOfAnotherFormDoesNot(Example example) {
    ObjectNode record = (ObjectNode) Json.mapper().readTree(GoldenRecordsTest.golden(example));
    record.put("at", 1);

    assertThat(schemaOf(example).validate(record)).isNotEmpty();
  }

  @Test
  void everySchemaIsOfAKindThereIs() throws IOException {
    Set<Path> expected =
        Contract.types().keySet().stream().map(JsonSchemasTest::fileOf).collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(SCHEMAS)) {
      assertThat(files.filter(Files::isRegularFile).collect(Collectors.toSet()))
          .isEqualTo(expected);
    }
  }

  private static Schema schemaOf(Example example) {
    try {
      String type = Contract.typeOf(example.message().getClass());
      return REGISTRY.getSchema(Files.readString(fileOf(type)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path fileOf(String type) {
    return SCHEMAS.resolve(Contract.pathOf(type) + ".schema.json");
  }

  private static String generated(String type, Class<?> kind) {
    return Json.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(RecordSchema.of(type, kind))
        + "\n";
  }
}
