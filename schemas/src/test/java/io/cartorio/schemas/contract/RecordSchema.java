package io.cartorio.schemas.contract;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.serde.Json;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a record, made of its components as {@link Json} writes them. */
final class RecordSchema {
  private static final String ID = "[0-7][0-9a-hjkmnp-tv-z]{25}";
  private static final Map<Class<?>, String> PATTERNS =
      Map.of(
          JobId.class,
          ID,
          OwnerId.class,
          ID,
          EndpointId.class,
          ID,
          TaskId.class,
          ID + "\\.[a-z0-9][a-z0-9-]{0,31}",
          Sha256.class,
          "[0-9a-f]{64}",
          KeyId.class,
          "[0-9a-hjkmnp-tv-z]{12}",
          InstanceId.class,
          "[a-z0-9][a-z0-9-]{0,63}",
          ContentKey.class,
          "(input|work|output)/" + ID + "/" + ID + "/[a-z0-9][a-z0-9-]{0,47}(\\.[a-z0-9]{1,8})?");

  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final Map<String, Class<?>> named = new HashMap<>();

  private RecordSchema() {}

  static ObjectNode of(String type, Class<?> kind) {
    RecordSchema schema = new RecordSchema();
    ObjectNode root = object();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:" + type.replace('.', ':'));
    root.put("title", type);
    root.setAll(schema.record(kind));
    if (!schema.definitions.isEmpty()) {
      ObjectNode definitions = root.putObject("$defs");
      schema.definitions.forEach(definitions::set);
    }
    return root;
  }

  private ObjectNode record(Class<?> kind) {
    ObjectNode schema = object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    JsonTypeName name = kind.getAnnotation(JsonTypeName.class);
    if (name != null) {
      properties.putObject("type").put("const", name.value());
      required.add("type");
    }
    for (RecordComponent component : kind.getRecordComponents()) {
      String property = snakeCase(component.getName());
      properties.set(property, value(component.getAnnotatedType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(property);
      }
    }
    return schema;
  }

  private ObjectNode value(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
      ObjectNode last = content(arguments[arguments.length - 1]);
      return ((ParameterizedType) generic.getType()).getRawType() == Map.class
          ? with(object().put("type", "object"), "additionalProperties", last)
          : with(object().put("type", "array"), "items", last);
    }
    Class<?> raw = (Class<?>) type.getType();
    String pattern = PATTERNS.get(raw);
    if (pattern != null) {
      return object().put("type", "string").put("pattern", "^" + pattern + "$");
    }
    if (raw == String.class) {
      return object().put("type", "string");
    }
    if (raw == Instant.class) {
      return object().put("type", "string").put("format", "date-time");
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return object().put("type", "boolean");
    }
    if (raw == double.class || raw == Double.class) {
      return object().put("type", "number");
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return object().put("type", "integer");
    }
    return reference(raw);
  }

  /** What stands in a list or a map may be null where its type says so. */
  private ObjectNode content(AnnotatedType type) {
    ObjectNode schema = value(type);
    if (type.isAnnotationPresent(Nullable.class)) {
      String written = schema.get("type").asString();
      schema.putArray("type").add(written).add("null");
    }
    return schema;
  }

  private ObjectNode reference(Class<?> raw) {
    String name = raw.getSimpleName();
    Class<?> other = named.putIfAbsent(name, raw);
    if (other != null && other != raw) {
      throw new IllegalStateException("two types are named " + name + ": " + other + ", " + raw);
    }
    if (!definitions.containsKey(name)) {
      definitions.put(name, object());
      definitions.put(name, definition(raw));
    }
    return object().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode definition(Class<?> raw) {
    if (raw.isEnum()) {
      ArrayNode names = Json.mapper().createArrayNode();
      for (Object constant : raw.getEnumConstants()) {
        names.add(Json.mapper().writeValueAsString(constant).replace("\"", ""));
      }
      ObjectNode schema = object();
      schema.set("enum", names);
      return schema;
    }
    if (raw.isSealed()) {
      ObjectNode schema = object();
      ArrayNode choices = schema.putArray("oneOf");
      for (Class<?> permitted : raw.getPermittedSubclasses()) {
        choices.add(reference(permitted));
      }
      return schema;
    }
    if (writtenAsNumbers(raw)) {
      int length = raw.getRecordComponents().length;
      ObjectNode schema = object().put("type", "array");
      schema.put("minItems", length).put("maxItems", length);
      schema.putObject("items").put("type", "number").put("minimum", 0).put("maximum", 1);
      return schema;
    }
    return record(raw);
  }

  private static boolean writtenAsNumbers(Class<?> raw) {
    return Arrays.stream(raw.getMethods())
        .anyMatch(
            method ->
                method.isAnnotationPresent(JsonValue.class)
                    && method.getReturnType() == double[].class);
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static ObjectNode with(ObjectNode schema, String name, ObjectNode value) {
    schema.set(name, value);
    return schema;
  }

  private static ObjectNode object() {
    return Json.mapper().createObjectNode();
  }
}
