package io.cartorio.systemtests.settings;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * Tries what a settings record takes, as a service does at its start: annotations and constructors
 * alike, each setting while the others are as they are by default.
 */
final class Probe {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final String prefix;
  private final Class<?> type;

  Probe(String prefix, Class<?> type) {
    this.prefix = prefix;
    this.type = type;
  }

  /** The record with its defaults. */
  Object defaults() {
    return bind(Map.of());
  }

  /** From the least to the most of a number, a time or a size; empty for what is none. */
  Optional<String> range(String setting, Class<?> of, Object byDefault) {
    if (of == int.class || of == Integer.class) {
      return Optional.of(
          range(setting, ((Integer) byDefault).longValue(), Integer.MAX_VALUE, Long::toString));
    }
    if (of == long.class) {
      return Optional.of(range(setting, (Long) byDefault, 1L << 53, Long::toString));
    }
    if (of == Duration.class) {
      return Optional.of(
          range(setting, ((Duration) byDefault).toMillis(), LONGEST.toMillis(), Texts::time));
    }
    if (of == DataSize.class) {
      return Optional.of(range(setting, ((DataSize) byDefault).toBytes(), 1L << 50, Texts::size));
    }
    return Optional.empty();
  }

  private String range(String setting, long byDefault, long most, LongFunction<String> text) {
    boolean bounded = !takes(setting, text.apply(most));
    String to = bounded ? text.apply(edge(setting, byDefault, most, text)) : "";
    if (takes(setting, text.apply(-1))) {
      return bounded ? "to " + to : "any";
    }
    String from = text.apply(edge(setting, byDefault, -1, text));
    return bounded ? from + " to " + to : "from " + from;
  }

  /** The last that is taken on the way from {@code taken} to {@code refused}. */
  private long edge(String setting, long taken, long refused, LongFunction<String> text) {
    long good = taken;
    long bad = refused;
    while (Math.abs(good - bad) > 1) {
      long middle = good + (bad - good) / 2;
      if (takes(setting, text.apply(middle))) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good;
  }

  private boolean takes(String setting, String value) {
    try {
      var unused = bind(Map.of(setting, value));
      return true;
    } catch (BindException refused) {
      return false;
    }
  }

  private Object bind(Map<String, String> settings) {
    Map<String, String> properties = new LinkedHashMap<>();
    settings.forEach((name, value) -> properties.put(prefix + '.' + name, value));
    BindHandler handler =
        type.isAnnotationPresent(Validated.class)
            ? new ValidationBindHandler(new SpringValidatorAdapter(VALIDATOR))
            : BindHandler.DEFAULT;
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate(prefix, Bindable.of(type), handler);
  }
}
