package io.cartorio.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The platform as its own process on a data folder, started as the launcher starts it. */
final class PlatformProcess implements AutoCloseable {
  /** Where the launcher fetches the text models to. */
  static final Path MODELS = Path.of("../.cartorio/models").toAbsolutePath().normalize();

  private static final Duration LIMIT = Duration.ofSeconds(180);

  private final Path data;
  private final Path output;
  private final Process process;

  private PlatformProcess(Path data, Path output, Process process) {
    this.data = data;
    this.output = output;
    this.process = process;
  }

  /** Returns at once. */
  static PlatformProcess launch(Path data, String... settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx384m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(StandaloneApplication.class.getName());
    command.add("--cartorio.standalone.data=" + data);
    command.add("--cartorio.inference.embedded.models=" + MODELS);
    command.add("--cartorio.content.disk-floor=1MB");
    command.addAll(List.of(settings));
    Path output = Files.createTempFile("platform", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new PlatformProcess(data, output, process);
  }

  /** Returns once it takes requests. */
  static PlatformProcess start(Path data, String... settings) throws IOException {
    PlatformProcess platform = launch(data, settings);
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> platform.isReady() || platform.hasEnded());
    if (platform.hasEnded()) {
      throw new IllegalStateException("the platform did not start: " + platform.output());
    }
    return platform;
  }

  private boolean isReady() throws IOException {
    return run("ready").isPresent() && run("pid").equals(Optional.of(String.valueOf(pid())));
  }

  private boolean hasEnded() {
    return !process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  ProcessHandle workers() {
    return process
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("WorkersMain"))
        .findFirst()
        .orElseThrow();
  }

  /** What the run file says of a key. */
  Optional<String> run(String key) throws IOException {
    Path file = data.resolve("run");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    values.load(new StringReader(Files.readString(file)));
    return Optional.ofNullable(values.getProperty(key));
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** The exit status, once it ended by itself. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the platform goes on running");
    }
    return process.exitValue();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** In good order. */
  @Override
  public void close() throws Exception {
    process.destroy();
    awaitEnd();
    Files.deleteIfExists(output);
  }
}
