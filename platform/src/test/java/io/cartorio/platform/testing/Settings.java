package io.cartorio.platform.testing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Binds a settings record from a few properties, as a service does at its start. */
public final class Settings {
  private Settings() {}

  /** The record of {@code type} under {@code prefix} with these settings and its defaults. */
  public static <T> T bind(String prefix, Class<T> type, Map<String, String> settings) {
    Map<String, String> properties = new HashMap<>();
    settings.forEach((name, value) -> properties.put(prefix + '.' + name, value));
    return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
  }
}
