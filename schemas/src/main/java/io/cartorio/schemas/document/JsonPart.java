package io.cartorio.schemas.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An object of a type file, and where it stands, so that what is wrong in it can be said. */
final class JsonPart {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String where;
  private final JsonNode node;

  private JsonPart(String where, JsonNode node) {
    this.where = where;
    this.node = node;
    if (!node.isObject()) {
      throw broken("is not an object");
    }
  }

  static JsonPart parse(String file, String json) {
    try {
      return new JsonPart(file, MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw new BrokenDocumentTypeException(file, "is no JSON: " + e.getOriginalMessage());
    }
  }

  /** Refuses every member but {@code names} and {@code note}, which is for people. */
  JsonPart only(String... names) {
    Set<String> allowed = Set.of(names);
    for (String name : node.propertyNames()) {
      if (!allowed.contains(name) && !name.equals("note")) {
        throw broken("'" + name + "' is none of " + String.join(", ", names));
      }
    }
    return this;
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> broken(name + ": is missing"));
  }

  Optional<String> optionalText(String name) {
    return member(name).map(value -> string(name, value));
  }

  boolean flag(String name) {
    JsonNode value = member(name).orElseThrow(() -> broken(name + ": is missing"));
    if (!value.isBoolean()) {
      throw broken(name + ": is neither true nor false");
    }
    return value.booleanValue();
  }

  /** Whether the member {@code name} is there and true. */
  boolean optionalFlag(String name) {
    return member(name).isPresent() && flag(name);
  }

  double number(String name) {
    JsonNode value = member(name).orElseThrow(() -> broken(name + ": is missing"));
    if (!value.isNumber()) {
      throw broken(name + ": is not a number");
    }
    return value.doubleValue();
  }

  /** The strings of the array {@code name}; none where it is absent. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array(name)) {
      texts.add(string(name, value));
    }
    return texts;
  }

  /** The objects of the array {@code name}; none where it is absent. */
  List<JsonPart> parts(String name) {
    List<JsonPart> parts = new ArrayList<>();
    for (JsonNode value : array(name)) {
      JsonNode called = value.get("name");
      String title = called != null && called.isString() ? " '" + called.stringValue() + "'" : "";
      parts.add(new JsonPart(where + ": " + name + '[' + parts.size() + ']' + title, value));
    }
    return parts;
  }

  JsonPart part(String name) {
    JsonNode value = member(name).orElseThrow(() -> broken(name + ": is missing"));
    return new JsonPart(where + ": " + name, value);
  }

  /** The object {@code name}, or an empty one. */
  JsonPart optionalPart(String name) {
    return member(name)
        .map(value -> new JsonPart(where + ": " + name, value))
        .orElseGet(() -> new JsonPart(where, MAPPER.createObjectNode()));
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return constant(name, text(name), type);
  }

  /** The constants of the array {@code name}, in its order and none twice. */
  <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
    Set<E> seen = EnumSet.noneOf(type);
    List<E> choices = new ArrayList<>();
    for (String text : texts(name)) {
      E choice = constant(name, text, type);
      if (!seen.add(choice)) {
        throw broken(name + ": '" + text + "' stands there twice");
      }
      choices.add(choice);
    }
    return choices;
  }

  /** What {@code maker} makes; what it refuses is said to be wrong here. */
  <T> T made(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  BrokenDocumentTypeException broken(String what) {
    return new BrokenDocumentTypeException(where, what);
  }

  private Iterable<JsonNode> array(String name) {
    Optional<JsonNode> value = member(name);
    if (value.isPresent() && !value.get().isArray()) {
      throw broken(name + ": is not an array");
    }
    return value.<Iterable<JsonNode>>map(JsonNode::values).orElseGet(List::of);
  }

  private Optional<JsonNode> member(String name) {
    @Nullable JsonNode value = node.get(name);
    return Optional.ofNullable(value);
  }

  private String string(String name, JsonNode value) {
    if (!value.isString() || value.stringValue().isBlank()) {
      throw broken(name + ": is not a text");
    }
    return value.stringValue();
  }

  private <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .filter(each -> label(each).equals(text))
        .findAny()
        .orElseThrow(() -> broken(name + ": '" + text + "' is none of " + labels(type)));
  }

  private static <E extends Enum<E>> String labels(Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .map(JsonPart::label)
        .collect(Collectors.joining(", "));
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
