package io.cartorio.systemtests.settings;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code docs/settings.md}, made of what the records say, are and take. */
final class SettingsPage {
  private final List<String> missing = new ArrayList<>();

  /** The settings of which nothing is said. */
  List<String> missing() {
    return missing;
  }

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    byPrefix().forEach((prefix, type) -> page.append(section(prefix, type)));
    return page.toString();
  }

  private static Map<String, Class<?>> byPrefix() {
    Map<String, Class<?>> found = new TreeMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cartorio")) {
      if (each.isAnnotatedWith(ConfigurationProperties.class)) {
        Class<?> type = each.reflect();
        ConfigurationProperties at = type.getAnnotation(ConfigurationProperties.class);
        found.put(at.prefix().isEmpty() ? at.value() : at.prefix(), type);
      }
    }
    return found;
  }

  private String section(String prefix, Class<?> type) {
    Meanings meanings = Meanings.of(type);
    StringBuilder section = new StringBuilder();
    section.append("\n## `").append(prefix).append("`\n\n");
    String whole = meanings.whole();
    section.append(whole.isEmpty() ? "" : whole + " ");
    section.append("Declared in `").append(meanings.module()).append("/`.\n\n");
    section.append("| setting | type | default | range | meaning |\n");
    section.append("| --- | --- | --- | --- | --- |\n");
    Probe probe = new Probe(prefix, type);
    rows(prefix, "", type, probe.defaults(), probe, section);
    return section.toString();
  }

  private void rows(
      String prefix,
      String path,
      Class<?> type,
      @Nullable Object byDefault,
      Probe probe,
      StringBuilder section) {
    Meanings meanings = Meanings.of(type);
    for (RecordComponent component : type.getRecordComponents()) {
      String name = path + Texts.dashed(component.getName());
      Object value = byDefault == null ? null : value(component, byDefault);
      if (component.getType().isRecord()) {
        rows(prefix, name + '.', component.getType(), value, probe, section);
        continue;
      }
      Optional<String> meaning = meanings.of(component.getName());
      if (meaning.isEmpty()) {
        missing.add(prefix + '.' + name);
      }
      Optional<String> range =
          value == null ? Optional.empty() : probe.range(name, component.getType(), value);
      section.append(
          "| `%s` | %s | %s | %s | %s |%n"
              .formatted(
                  prefix + '.' + name,
                  Texts.type(component.getType()),
                  quoted(Texts.value(value)),
                  range.orElse(""),
                  meaning.orElse("")));
    }
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final String HEAD =
      """
      # Settings

      Made of the records that declare them by `SettingsPageTest`; do not edit. [operations.md](operations.md) says which of them matter first.

      A setting is given as an option (`--cartorio.gateway.port=9001`), or as an environment variable: upper case, dots as underscores, dashes left out
      (`CARTORIO_GATEWAY_PORT`). A value that is out of range or cannot be read stops the start with a sentence. Times are written `500ms`, `10s`, `5m`, `24h`, `7d`, sizes
      `16KB`, `20MB`, `1GB`, lists with commas, and what is by name as `cartorio.workers.slots.bulk=2`. Ranges are what a start takes while all else is as it is by default.

      One setting is every service's and of no record: `cartorio.instance`, the name of this process among others of its kind, which must be the same after a restart; by default
      the host's name.
      """;
}
