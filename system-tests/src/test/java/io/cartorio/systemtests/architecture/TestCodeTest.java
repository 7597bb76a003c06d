package io.cartorio.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every test of every module has to be, read from the sources. */
class TestCodeTest {
  private static final String SLEEP = "Thread." + "sleep(";

  @Test
  void noTestSleeps() throws IOException {
    assertThat(testSources().filter(file -> text(file).contains(SLEEP))).isEmpty();
  }

  @Test
  void everyTestClassSaysItsScope() throws IOException {
    List<Path> nameless =
        testSources()
            .filter(
                file -> text(file).contains("\n  @Test") || text(file).contains("\n  @Property"))
            .filter(
                file ->
                    !file.getFileName().toString().matches(".*(Test|IT|ST|Kit|Contract)\\.java"))
            .toList();

    assertThat(nameless).isEmpty();
  }

  private static Stream<Path> testSources() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    List<Path> sources;
    try (Stream<Path> modules = Files.list(root)) {
      sources =
          modules
              .map(module -> module.resolve("src/test/java"))
              .filter(Files::isDirectory)
              .flatMap(TestCodeTest::javaFiles)
              .toList();
    }
    assertThat(sources).isNotEmpty();
    return sources.stream();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
