package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.systemtests.process.Child;
import io.cartorio.systemtests.process.Standalone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/events.md}, run as they are printed. */
class SubmitOverKafkaST {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Standalone platform = RunningPlatform.platform();
  @TempDir private Path folder;

  @Test
  void theJavaExampleGetsItsAnswer() throws IOException {
    Path source = example("java", "SubmitOverKafka.java");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), source.toString()));

    assertThat(run(command)).contains("DONE {\"type\":\"text\"").contains("\"pages\":[{");
  }

  @Test
  void thePythonExampleGetsItsAnswer() throws IOException {
    Path source = example("python", "submit_over_kafka.py");
    String python = RunningPlatform.root().resolve("system-tests/python").toString();

    assertThat(run(List.of(python, source.toString())))
        .contains("DONE {\"type\": \"text\"")
        .contains("\"pages\": [{");
  }

  @Test
  void aChangedGrantIsRejected() throws IOException {
    Path source = folder.resolve("submit_over_kafka.py");
    Files.writeString(
        source,
        Files.readString(example("python", "original.py"))
            .replace(
                "\"inputs\": content[\"inputs\"],",
                "\"inputs\": [dict(i, grant=dict(i[\"grant\"], signature=\"0\" * 64)) for i in"
                    + " content[\"inputs\"]],"));
    String python = RunningPlatform.root().resolve("system-tests/python").toString();

    assertThat(run(List.of(python, source.toString()))).contains("REJECTED grant-forged");
  }

  /** What the page prints in that language, in a file of its own. */
  private Path example(String language, String name) throws IOException {
    String page = Files.readString(RunningPlatform.root().resolve("docs/events.md"));
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
    assertThat(block.find()).as("a block of " + language).isTrue();
    return Files.writeString(folder.resolve(name), block.group(1));
  }

  private String run(List<String> command) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.add(platform.url().toString());
    all.add(platform.brokers());
    all.add(RunningPlatform.root().resolve("samples/etiqueta.jpg").toString());
    Path output = folder.resolve("output.txt");
    try (Child child = Child.start(all, Map.of(), output)) {
      assertThat(child.awaitEnd(LIMIT)).as(Files.readString(output)).isZero();
    }
    return Files.readString(output);
  }
}
