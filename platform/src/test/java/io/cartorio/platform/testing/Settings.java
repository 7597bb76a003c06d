package io.cartorio.platform.testing;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Binds a settings record from a few properties, as a service does at its start. */
public final class Settings {
  private Settings() {}

  /** The record of {@code type} under {@code prefix} with these settings and its defaults. */
  public static <T> T bind(String prefix, Class<T> type, Map<String, String> settings) {
    return bind(prefix, type, settings, BindHandler.DEFAULT);
  }

  /**
   * The same where every component is set: fails unless each has got another value than its default
   * one, so that none is forgotten, and unless there is a component for each of {@code settings}.
   */
  public static <T extends Record> T bindAll(
      String prefix, Class<T> type, Map<String, String> settings) {
    T bound = bind(prefix, type, settings, new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    List<String> asByDefault = new ArrayList<>();
    compare("", bound, bind(prefix, type, Map.of()), asByDefault);
    if (!asByDefault.isEmpty()) {
      throw new AssertionError("these have the value they have by default: " + asByDefault);
    }
    return bound;
  }

  private static <T> T bind(
      String prefix, Class<T> type, Map<String, String> settings, BindHandler handler) {
    Map<String, String> properties = new HashMap<>();
    settings.forEach((name, value) -> properties.put(prefix + '.' + name, value));
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate(prefix, Bindable.of(type), handler);
  }

  private static void compare(String path, Record bound, Record byDefault, List<String> same) {
    for (RecordComponent component : bound.getClass().getRecordComponents()) {
      Object value = value(component, bound);
      Object other = value(component, byDefault);
      String name = path + component.getName();
      if (value instanceof Record inner && other instanceof Record innerDefault) {
        compare(name + '.', inner, innerDefault, same);
      } else if (Objects.equals(value, other)) {
        same.add(name);
      }
    }
  }

  private static @Nullable Object value(RecordComponent component, Record settings) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
