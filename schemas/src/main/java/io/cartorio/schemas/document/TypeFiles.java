package io.cartorio.schemas.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files {@code types/*.json} beside a resource, in a folder or in a jar: a new type is a new
 * file, and no list names it.
 */
final class TypeFiles {
  private static final String FOLDER = "types/";
  private static final String ENDING = ".json";

  private TypeFiles() {}

  /** The text of each file by its name, in the order of names. */
  static Map<String, String> beside(URL resource) {
    try {
      return resource.openConnection() instanceof JarURLConnection jar
          ? inJar(jar)
          : inFolder(Path.of(resource.toURI()).resolveSibling(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, String> inFolder(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ENDING)) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static Map<String, String> inJar(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    String beside = URI.create(connection.getEntryName()).resolve(FOLDER).toString();
    Map<String, String> texts = new TreeMap<>();
    try (JarFile jar = connection.getJarFile()) {
      List<JarEntry> files =
          jar.stream()
              .filter(entry -> entry.getName().startsWith(beside))
              .filter(entry -> entry.getName().endsWith(ENDING))
              .toList();
      for (JarEntry file : files) {
        byte[] bytes = jar.getInputStream(file).readAllBytes();
        texts.put(
            file.getName().substring(beside.length()), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
