package io.cartorio.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompilerPriorityIT {
  @Test
  void theOptimisingCompilerGivesWayAndNothingElseDoes() throws IOException {
    List<Integer> before = nice("VM Thread");

    CompilerPriority.lower();

    assertThat(nice("C2 Compiler")).isNotEmpty().containsOnly(10);
    assertThat(nice("C1 Compiler")).isNotEmpty().containsOnlyElementsOf(before);
    assertThat(nice("VM Thread")).isEqualTo(before);
  }

  /** The nice values of this process's threads of a name (the 19th field of {@code stat}). */
  private static List<Integer> nice(String name) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      return threads
          .map(thread -> read(thread.resolve("stat")))
          .filter(stat -> stat.contains("(" + name))
          .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "))
          .map(fields -> Integer.valueOf(fields[16]))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
