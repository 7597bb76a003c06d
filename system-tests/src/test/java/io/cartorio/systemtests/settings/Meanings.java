package io.cartorio.systemtests.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the Javadoc of a settings record says, read from its source. */
record Meanings(Path module, String javadoc) {
  private static final Pattern CODE = Pattern.compile("\\{@(code|link)\\s+([^}]*)}");

  static Meanings of(Class<?> type) {
    String file = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
    try (Stream<Path> modules = Files.list(Path.of("").toAbsolutePath().getParent())) {
      List<Path> found =
          modules
              .filter(each -> Files.exists(each.resolve("src/main/java").resolve(file)))
              .toList();
      if (found.size() != 1) {
        throw new IllegalStateException(type + " is in " + found);
      }
      String source = Files.readString(found.getFirst().resolve("src/main/java").resolve(file));
      return new Meanings(found.getFirst().getFileName(), javadoc(source, type.getSimpleName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String javadoc(String source, String name) {
    int declared = source.indexOf("record " + name + "(");
    int begins = source.lastIndexOf("/**", declared);
    int ends = source.indexOf("*/", begins);
    if (declared < 0 || begins < 0 || ends > declared) {
      return "";
    }
    return source
        .substring(begins + 3, ends)
        .replaceAll("(?m)^\\s*\\*\\s?", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** What the record is for; empty when it is not said. */
  String whole() {
    return plain(javadoc.replaceAll("(^|\\s)@param .*", ""));
  }

  Optional<String> of(String component) {
    Matcher found =
        Pattern.compile("@param " + component + " (.*?)(?= @param |$)").matcher(javadoc);
    return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
  }

  private static String plain(String text) {
    return CODE.matcher(text).replaceAll("`$2`").replace("|", "\\|").strip();
  }
}
