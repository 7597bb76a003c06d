package io.cartorio.gateway.testing;

import io.cartorio.schemas.serde.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Every route of a contract, so that a test of all routes knows tomorrow's as well. */
public final class ContractRoutes {
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  /**
   * One route.
   *
   * @param method in capitals
   * @param path with its parameters in braces
   * @param parameters those of its path
   * @param isOpen whether it wants no key
   */
  public record Route(String method, String path, List<PathParameter> parameters, boolean isOpen) {
    @Override
    public String toString() {
      return method + ' ' + path;
    }
  }

  /**
   * A parameter of a path.
   *
   * @param kind the schema it refers to; empty where it has one of its own
   */
  public record PathParameter(String name, String kind) {}

  private final JsonNode contract;

  public ContractRoutes(String openApi) {
    contract = Json.mapper().readTree(openApi);
  }

  public List<Route> all() {
    List<Route> routes = new ArrayList<>();
    contract
        .get("paths")
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .map(method -> route(method, path.getKey(), path.getValue()))
                    .forEach(routes::add));
    return routes;
  }

  private Route route(String method, String path, JsonNode item) {
    JsonNode operation = item.get(method);
    List<PathParameter> parameters =
        Stream.of(item, operation)
            .flatMap(node -> StreamSupport.stream(node.path("parameters").spliterator(), false))
            .map(this::resolved)
            .filter(parameter -> parameter.at("/in").asString().equals("path"))
            .map(
                parameter ->
                    new PathParameter(
                        parameter.get("name").asString(), kind(parameter.path("schema"))))
            .toList();
    boolean isOpen = operation.has("security") && operation.get("security").isEmpty();
    return new Route(method.toUpperCase(Locale.ROOT), path, parameters, isOpen);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? contract.at(node.get("$ref").asString().substring(1)) : node;
  }

  private static String kind(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
