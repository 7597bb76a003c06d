package io.cartorio.schemas.serde;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.Message;
import java.util.HashMap;
import java.util.Map;

/**
 * The records one topic carries: a record class, or a sealed interface of records. Each has a
 * CloudEvents type, {@code io.cartorio.<family>[.<kind>].v<version>}.
 */
public final class MessageFamily<T extends Message> {
  private final Class<T> root;
  private final int version;
  private final Map<Class<?>, String> typeOfClass = new HashMap<>();
  private final Map<String, Class<?>> classOfType = new HashMap<>();

  public MessageFamily(String family, int version, Class<T> root) {
    this.root = root;
    this.version = version;
    collect(root, "io.cartorio." + family, ".v" + version);
  }

  private void collect(Class<?> type, String prefix, String suffix) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, prefix, suffix);
      }
      return;
    }
    JsonTypeName name = type.getAnnotation(JsonTypeName.class);
    String ceType = (name == null ? prefix : prefix + '.' + name.value()) + suffix;
    typeOfClass.put(type, ceType);
    classOfType.put(ceType, type);
  }

  /** The record class or sealed interface. */
  public Class<T> root() {
    return root;
  }

  /** Of the format: it grows when an older reader could not read what is written. */
  public int version() {
    return version;
  }

  /** The CloudEvents type of {@code message}. */
  public String typeOf(T message) {
    String type = typeOfClass.get(message.getClass());
    if (type == null) {
      throw new IllegalArgumentException(message.getClass() + " is not one of " + root);
    }
    return type;
  }

  /** Whether a reader of this family knows {@code ceType}. */
  public boolean knows(String ceType) {
    return classOfType.containsKey(ceType);
  }

  /** Every CloudEvents type of this family with its record class. */
  public Map<String, Class<?>> types() {
    return Map.copyOf(classOfType);
  }
}
