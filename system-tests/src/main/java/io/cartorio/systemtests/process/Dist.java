package io.cartorio.systemtests.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The built jars, and how a JVM is started on them. */
public final class Dist {
  private static final String MODELS = "CARTORIO_INFERENCE_EMBEDDED_MODELS";
  private static final String CLASSIFIER = "CARTORIO_INFERENCE_EMBEDDED_CLASSIFIER";
  private static final String PLATFORM = "io.cartorio.standalone.StandaloneApplication";
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path root;
  private final List<Path> jars;

  private Dist(Path root, List<Path> jars) {
    this.root = root;
    this.jars = List.copyOf(jars);
  }

  /** The jars of the checkout that the working folder is in. */
  public static Dist ofCheckout() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("cartorio"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("start this inside a checkout of Cartorio");
    }
    Path lib = folder.resolve("standalone/target/dist/lib");
    if (!Files.isDirectory(lib)) {
      throw new IllegalStateException("there are no built jars in " + lib + ": build first");
    }
    try (Stream<Path> files = Files.list(lib)) {
      return new Dist(folder, files.filter(f -> f.toString().endsWith(".jar")).sorted().toList());
    }
  }

  /** Where the processes find what is no jar. */
  public Map<String, String> environment() {
    String given = System.getenv(MODELS);
    return Map.of(
        MODELS,
        given != null ? given : root.resolve(".cartorio/models").toString(),
        CLASSIFIER,
        root.resolve("triton-models/document_classifier").toString());
  }

  /** The checkout's folder. */
  public Path root() {
    return root;
  }

  /**
   * The platform of one machine, as the launcher starts it: with the launcher's quick starts, where
   * it has made them from these jars.
   *
   * @param options of the platform's JVM
   */
  public List<String> platform(List<String> options, List<String> settings) {
    List<String> command = java("384m", options, PLATFORM);
    command.add("--cartorio.standalone.workers.jvm-options=" + String.join(",", workersOptions()));
    command.addAll(settings);
    return command;
  }

  private List<String> workersOptions() {
    List<String> options = new ArrayList<>();
    options.add("-Xmx512m");
    options.addAll(OPTIONS);
    options.addAll(quickStart("workers"));
    return options;
  }

  /** A cache of other jars is passed over by the JVM, without a word. */
  private List<String> quickStart(String process) {
    Path cache = root.resolve("standalone/target/dist/aot").resolve(process + ".aot");
    return Files.exists(cache)
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds=off")
        : List.of();
  }

  /** Any main class of the jars, with the platform's quick start, which holds what all share. */
  public List<String> java(String heap, List<String> options, String main) {
    return command(heap, "platform", options, main);
  }

  /** One service alone, as the launcher runs it. */
  List<String> service(Service service) {
    return command(
        "256m", service == Service.WORKERS ? "workers" : "platform", List.of(), service.main());
  }

  /** One class path for all, in one order, since a quick start holds for that alone. */
  private List<String> command(String heap, String quickStart, List<String> options, String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-Xmx" + heap);
    command.addAll(quickStart(quickStart));
    command.addAll(options);
    command.add("-cp");
    command.add(jars.stream().map(Path::toString).collect(Collectors.joining(":")));
    command.add(main);
    return command;
  }
}
