package io.cartorio.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.serde.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Yesterday's records are read today, as what they were. When one of these fails, the change breaks
 * a reader: make what is new nullable, or a new version of the type.
 */
class GoldenRecordsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<Example> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadAsWhatItWas(Example example) {
    Object read = Json.mapper().readValue(golden(example), Contract.rootOf(example.message()));

    assertThat(read).isEqualTo(example.message());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWrittenAsItWas(Example example) {
    assertThat(Json.mapper().readTree(written(example)))
        .isEqualTo(Json.mapper().readTree(golden(example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadWithWhatTomorrowAdds(Example example) {
    JsonNode golden = Json.mapper().readTree(golden(example));
    JsonNode tomorrows = ((ObjectNode) golden).put("of_tomorrow", "unheard of");

    Object read = Json.mapper().treeToValue(tomorrows, Contract.rootOf(example.message()));

    assertThat(read).isEqualTo(example.message());
  }

  @Test
  void everyKindHasAnExample() {
    Set<Class<?>> shown =
        Examples.all().map(example -> example.message().getClass()).collect(Collectors.toSet());

    assertThat(shown).containsAll(Contract.types().values());
  }

  @Test
  void everyGoldenFileHasItsExample() {
    assertThat(files()).isEqualTo(Examples.all().map(Example::path).collect(Collectors.toSet()));
  }

  private static Set<String> files() {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> GOLDEN.relativize(file).toString())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String golden(Example example) {
    return GoldenFile.read(GOLDEN.resolve(example.path()), written(example) + "\n");
  }

  private static String written(Example example) {
    return Json.mapper()
        .writerFor(Contract.rootOf(example.message()))
        .withDefaultPrettyPrinter()
        .writeValueAsString(example.message());
  }
}
