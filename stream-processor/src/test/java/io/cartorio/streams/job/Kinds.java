package io.cartorio.streams.job;

import java.util.HashSet;
import java.util.Set;

/** The records under a sealed interface. */
final class Kinds {
  private Kinds() {}

  static Set<Class<?>> of(Class<?> type) {
    if (!type.isSealed()) {
      return Set.of(type);
    }
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      kinds.addAll(of(permitted));
    }
    return kinds;
  }
}
