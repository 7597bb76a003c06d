package io.cartorio.schemas.contract;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.serde.MessageFamily;
import io.cartorio.schemas.topic.Topics;
import java.util.Map;
import java.util.TreeMap;

/** Every kind of record the topics carry, by its CloudEvents type. */
final class Contract {
  private Contract() {}

  static Map<String, Class<?>> types() {
    Map<String, Class<?>> types = new TreeMap<>();
    Topics.all().forEach(topic -> types.putAll(topic.family().types()));
    return types;
  }

  /** The family that {@code message} belongs to, as the type its JSON is read as. */
  static Class<? extends Message> rootOf(Message message) {
    return Topics.all().stream()
        .<MessageFamily<? extends Message>>map(topic -> topic.family())
        .filter(family -> family.types().containsValue(message.getClass()))
        .<Class<? extends Message>>map(MessageFamily::root)
        .findFirst()
        .orElseThrow();
  }

  /** Where the files of a type stand: {@code v1/outcome.done} of its version and its kind. */
  static String pathOf(String type) {
    int dot = type.lastIndexOf('.');
    return type.substring(dot + 1) + '/' + type.substring("io.cartorio.".length(), dot);
  }

  static String typeOf(Class<?> kind) {
    return types().entrySet().stream()
        .filter(entry -> entry.getValue().equals(kind))
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
