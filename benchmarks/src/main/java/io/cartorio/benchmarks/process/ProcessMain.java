package io.cartorio.benchmarks.process;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.fields.Documents;
import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.benchmarks.report.Commit;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.process.Dist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code bench process}: class, fields and time of documents of which nobody says what they are.
 */
public final class ProcessMain {
  private static final List<String> DIFFICULTIES = List.of("flat", "hard");

  private ProcessMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.of(arguments);
    } catch (IllegalArgumentException e) {
      System.err.printf("bench process: %s.%n%n%s", e.getMessage(), Options.USAGE);
      System.exit(2);
      return;
    }
    Path root = Dist.ofCheckout().root();
    Map<String, List<Sent>> documents = new LinkedHashMap<>();
    for (String difficulty : DIFFICULTIES) {
      documents.put(
          difficulty,
          new Documents(root)
              .generated(
                  new Documents.Plan(options.half(), options.seed(), options.count(), false),
                  difficulty));
    }
    List<Path> others = others(options, root);
    if (others.isEmpty()) {
      System.err.println("bench process: there are no pictures in " + options.folder());
      System.exit(2);
    }
    System.exit(measure(options, String.join(" ", arguments), documents, others) ? 0 : 1);
  }

  private static List<Path> others(Options options, Path root)
      throws IOException, InterruptedException {
    Path folder = options.folder();
    if (folder == null) {
      folder =
          root.resolve(
              ".cartorio/documents/others-%d-%d".formatted(options.seed(), options.others()));
      Path complete = folder.resolve("complete");
      if (!Files.exists(complete)) {
        make(options, root, folder);
        Files.createFile(complete);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  private static void make(Options options, Path root, Path folder)
      throws IOException, InterruptedException {
    System.err.printf("making %d pictures of something else%n", options.others());
    int status =
        new ProcessBuilder(
                root.resolve("benchmarks/process/others").toString(),
                "--count=" + options.others(),
                "--seed=" + options.seed(),
                "--out=" + folder)
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("the maker of other pictures ended with status " + status);
    }
  }

  private static boolean measure(
      Options options, String arguments, Map<String, List<Sent>> documents, List<Path> others)
      throws IOException, InterruptedException {
    try (Bed bed = Bed.make();
        Api api = new Api(bed.platform().url(), "bench-process")) {
      Processing processing = new Processing(api);
      Report report =
          new Report(
              "Documents of unknown class", ("./cartorio bench process " + arguments).strip());
      ProcessReport tables = new ProcessReport(report);
      report.line("");
      report.line("Commit " + Commit.describe(bed.root()) + '.');
      documents.forEach((name, all) -> tables.documents(name, processing.documents(name, all)));
      tables.others(processing.others(others));
      List<Sent> last = documents.values().stream().toList().getLast();
      tables.speed(Speed.of(processing, last, options.timed(), options.clients()), options);
      if (options.isSaved()) {
        report.write(bed.results("process"));
      }
      return report.passed();
    }
  }
}
