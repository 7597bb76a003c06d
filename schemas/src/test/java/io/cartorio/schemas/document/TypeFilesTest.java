package io.cartorio.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeFilesTest {
  private static final Map<String, String> FILES =
      Map.of(
          "here/Anchor.class", "",
          "here/types/a.json", "{\"ã\": 1}",
          "here/types/b.json", "{}",
          "here/types/notes.txt", "no type",
          "elsewhere/types/c.json", "{}");

  @Test
  void everyFileBesideAResourceInAFolderIsRead(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue());
    }

    Map<String, String> files =
        TypeFiles.beside(folder.resolve("here/Anchor.class").toUri().toURL());

    assertThat(files).containsExactly(Map.entry("a.json", "{\"ã\": 1}"), Map.entry("b.json", "{}"));
  }

  @Test
  void everyFileBesideAResourceInAJarIsRead(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("a b.jar");
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(bytes)) {
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        out.putNextEntry(new JarEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }

    Map<String, String> files =
        TypeFiles.beside(URI.create("jar:" + jar.toUri() + "!/here/Anchor.class").toURL());

    assertThat(files).containsExactly(Map.entry("a.json", "{\"ã\": 1}"), Map.entry("b.json", "{}"));
  }
}
