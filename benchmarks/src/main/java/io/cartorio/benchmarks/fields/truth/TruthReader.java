package io.cartorio.benchmarks.fields.truth;

import io.cartorio.benchmarks.fields.truth.Distortion.Kind;
import io.cartorio.schemas.serde.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the JSON that the generator puts beside each picture. */
public final class TruthReader {
  private TruthReader() {}

  public static Truth read(Path json) throws IOException {
    JsonNode root = Json.mapper().readTree(Files.readString(json));
    Map<String, Expected> fields = new LinkedHashMap<>();
    root.path("fields").properties().forEach(e -> fields.put(e.getKey(), expected(e.getValue())));
    String type = text(root, "type");
    for (JsonNode zone : root.path("mrz")) {
      accept(fields, ZoneTruth.of(type, texts(zone.path("lines"))));
    }
    return new Truth(
        json.resolveSibling(text(root, "file")),
        text(root, "doc_type"),
        type,
        text(root, "half"),
        root.path("index").asInt(),
        text(root, "family"),
        text(root, "capture").equals("photo"),
        distortion(root.path("distortion")),
        fields);
  }

  /**
   * A value that stands in the machine-readable zone alone is right where the print on this side
   * asks for none: it is the holder's, and so is null right, which is what the print says.
   */
  private static void accept(Map<String, Expected> fields, Map<String, String> zone) {
    zone.forEach(
        (field, value) ->
            fields.computeIfPresent(
                field, (_, print) -> print.isPrinted() ? print : print.accepting(value)));
  }

  private static Expected expected(JsonNode field) {
    List<List<String>> printings = new ArrayList<>();
    if (field.has("lines")) {
      printings.add(field.path("lines").valueStream().map(line -> text(line, "text")).toList());
    }
    for (JsonNode again : field.path("again")) {
      printings.add(List.of(text(again, "printed")));
    }
    JsonNode value = field.path("value");
    Set<String> accepted = new LinkedHashSet<>(texts(field.path("accepted")));
    return new Expected(value.isString() ? value.asString() : null, accepted, printings);
  }

  private static Distortion distortion(JsonNode told) {
    Map<Kind, Double> amounts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      amounts.put(kind, told.path(kind.name().toLowerCase(Locale.ROOT)).asDouble());
    }
    return new Distortion(told.path("turn").asInt(), amounts, told.path("grey").asBoolean(false));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString();
  }
}
