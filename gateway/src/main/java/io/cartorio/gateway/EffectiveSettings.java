package io.cartorio.gateway;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;

/** A settings record as names and texts, as a person would have written them. */
final class EffectiveSettings {
  private EffectiveSettings() {}

  static Map<String, String> of(Record settings) {
    Map<String, String> texts = new TreeMap<>();
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      try {
        texts.put(component.getName(), String.valueOf(component.getAccessor().invoke(settings)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a settings record is public", e);
      }
    }
    return texts;
  }
}
