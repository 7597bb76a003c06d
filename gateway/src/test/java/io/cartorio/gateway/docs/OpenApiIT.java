package io.cartorio.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.serde.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;

/** The contract says what the gateway does. */
class OpenApiIT {
  private static final Set<String> NOT_OF_THE_CONTRACT =
      Set.of("get /", "get /docs", "get /openapi.json", "get /error");
  private final JsonNode contract = Json.mapper().readTree(OpenApi.json());

  @Test
  void contractHasEveryRouteAndNoOther() {
    Set<String> routes = new TreeSet<>();
    try (GatewayInMemory gateway = GatewayInMemory.start()) {
      gateway
          .routes()
          .getHandlerMethods()
          .keySet()
          .forEach(mapping -> routes.addAll(routes(mapping)));
    }
    routes.removeAll(NOT_OF_THE_CONTRACT);

    Set<String> described = new TreeSet<>();
    contract
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().propertyNames().stream()
                    .filter(method -> !method.equals("parameters"))
                    .forEach(method -> described.add(method + ' ' + path.getKey())));

    assertThat(described).isEqualTo(routes);
  }

  /** A request that is none, such as one with a control character in its address, has no route. */
  @Test
  void everyOperationSaysWhatAMalformedRequestGets() {
    List<String> silent = new ArrayList<>();
    contract
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> operation.getValue().has("responses"))
                    .filter(operation -> !operation.getValue().get("responses").has("400"))
                    .forEach(operation -> silent.add(operation.getKey() + ' ' + path.getKey())));

    assertThat(silent).isEmpty();
  }

  @Test
  void everyFailureHasItsTypeInTheContract() {
    List<String> types =
        StreamSupport.stream(
                contract.at("/components/schemas/Problem/properties/type/enum").spliterator(),
                false)
            .map(JsonNode::asString)
            .toList();

    assertThat(types)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FailureCategory.values())
                .map(category -> "urn:cartorio:problem:" + category.slug())
                .toList());
  }

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of("/Document/properties/warnings/items/properties/code", Warning.Code.class),
        Arguments.of("/ReviewReason", ReviewReason.class),
        Arguments.of("/Evidence/properties/sources/items", FieldEvidence.Source.class),
        Arguments.of("/Evidence/properties/corrections/items", FieldEvidence.Correction.class),
        Arguments.of("/Extraction/properties/backend", Backend.class),
        Arguments.of("/Extraction/properties/codes/items/properties/kind", MachineCode.Kind.class),
        Arguments.of("/DocumentType/properties/fields/items/properties/kind", FieldKind.class));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void everyWordOfAnAnswerIsInTheContract(String schema, Class<? extends Enum<?>> words) {
    List<String> described =
        StreamSupport.stream(
                contract.at("/components/schemas" + schema + "/enum").spliterator(), false)
            .map(JsonNode::asString)
            .toList();

    assertThat(described)
        .containsExactly(
            Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(contract.at("/openapi").asString()).startsWith("3.1");
    List<JsonNode> references = contract.findValues("$ref");

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(contract.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse());
  }

  private static Set<String> routes(RequestMappingInfo mapping) {
    Set<String> routes = new TreeSet<>();
    for (String path : mapping.getPatternValues()) {
      mapping
          .getMethodsCondition()
          .getMethods()
          .forEach(method -> routes.add(method.name().toLowerCase(Locale.ROOT) + ' ' + path));
    }
    return routes;
  }
}
