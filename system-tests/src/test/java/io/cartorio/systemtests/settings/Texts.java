package io.cartorio.systemtests.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Settings in the words in which they are written. */
final class Texts {
  private static final long[] TIMES = {86_400_000, 3_600_000, 60_000, 1_000, 1};
  private static final List<String> TIME_UNITS = List.of("d", "h", "m", "s", "ms");
  private static final long[] SIZES = {1L << 30, 1L << 20, 1L << 10, 1};
  private static final List<String> SIZE_UNITS = List.of("GB", "MB", "KB", "B");

  private Texts() {}

  static String time(long millis) {
    return inUnits(millis, TIMES, TIME_UNITS);
  }

  static String size(long bytes) {
    return inUnits(bytes, SIZES, SIZE_UNITS);
  }

  private static String inUnits(long amount, long[] units, List<String> names) {
    for (int i = 0; i < units.length; i++) {
      if (amount != 0 && amount % units[i] == 0) {
        return amount / units[i] + names.get(i);
      }
    }
    return "0";
  }

  /** A value as it would be set. */
  static String value(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Duration time -> time(time.toMillis());
      case DataSize size -> size(size.toBytes());
      case Enum<?> one -> word(one);
      case Collection<?> all -> all.stream().map(Texts::value).collect(Collectors.joining(","));
      case Map<?, ?> all -> entries(all);
      case Object other -> other.toString();
    };
  }

  private static String entries(Map<?, ?> all) {
    Map<String, String> sorted = new TreeMap<>();
    all.forEach((key, value) -> sorted.put(value(key), value(value)));
    return sorted.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  static String type(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(each -> word((Enum<?>) each))
          .collect(Collectors.joining(", "));
    }
    return Map.<Class<?>, String>of(
            Duration.class, "time",
            DataSize.class, "size",
            boolean.class, "true or false",
            Boolean.class, "true or false",
            String.class, "text",
            Path.class, "path",
            URI.class, "address",
            List.class, "list",
            Map.class, "by name")
        .getOrDefault(type, "number");
  }

  /** {@code connectTimeout} is written {@code connect-timeout}. */
  static String dashed(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
