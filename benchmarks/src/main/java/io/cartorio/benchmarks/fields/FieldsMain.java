package io.cartorio.benchmarks.fields;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.benchmarks.report.Commit;
import io.cartorio.benchmarks.report.Machine;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.process.Dist;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench fields}: right values of invented documents, and the time it takes to read one. */
public final class FieldsMain {
  private FieldsMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.of(arguments);
    } catch (IllegalArgumentException e) {
      System.err.printf("bench fields: %s.%n%n%s", e.getMessage(), Options.USAGE);
      System.exit(2);
      return;
    }
    Map<String, List<Sent>> documents = documents(options, Dist.ofCheckout().root());
    if (documents.values().stream().anyMatch(List::isEmpty)) {
      System.err.println("bench fields: there are no documents in " + options.folder());
      System.exit(2);
    }
    if (options.listsFailures() && measures(documents)) {
      System.err.println("bench fields: no single value of the half that measures is printed.");
      System.exit(2);
    }
    System.exit(measure(options, String.join(" ", arguments), documents) ? 0 : 1);
  }

  private static Map<String, List<Sent>> documents(Options options, Path root)
      throws IOException, InterruptedException {
    Map<String, List<Sent>> documents = new LinkedHashMap<>();
    Path folder = options.folder();
    if (folder != null) {
      documents.put(folder.getFileName().toString(), Documents.in(folder, options.isPairs()));
      return documents;
    }
    for (String difficulty : options.difficulties()) {
      documents.put(difficulty, new Documents(root).generated(options.plan(), difficulty));
    }
    return documents;
  }

  private static boolean measures(Map<String, List<Sent>> documents) {
    return documents.values().stream()
        .flatMap(List::stream)
        .anyMatch(document -> !document.first().half().equals("rules"));
  }

  private static boolean measure(
      Options options, String arguments, Map<String, List<Sent>> documents)
      throws IOException, InterruptedException {
    String command = ("./cartorio bench fields " + arguments).strip();
    try (Bed bed = Bed.make();
        Api api = new Api(bed.platform().url(), "bench-fields")) {
      Client client = new Client(api);
      List<SetOfDocuments> sets = new ArrayList<>();
      documents.forEach((name, all) -> sets.add(new SetOfDocuments(name, client.score(name, all))));
      Times times =
          Times.of(client, documents.values().stream().toList().getLast(), options.timed());
      String commit = Commit.describe(bed.root());
      Report report = new Report("Fields of documents", command);
      report.line("");
      report.line("Commit " + commit + '.');
      FieldsReport.words(options).forEach(report::line);
      FieldsReport tables = new FieldsReport(report);
      sets.forEach(tables::goals);
      tables.times(times);
      report.line("");
      report.line("## In detail");
      sets.forEach(tables::reliability);
      sets.forEach(tables::breakdowns);
      if (options.listsFailures()) {
        sets.forEach(SetOfDocuments::printFailures);
      }
      if (options.isSaved()) {
        report.write(bed.results(options.resultName()));
        figures(options, command, commit, sets, times)
            .write(
                bed.results(options.resultName()).resolveSibling(options.resultName() + ".json"));
      }
      return report.passed();
    }
  }

  private static Figures figures(
      Options options, String command, String commit, List<SetOfDocuments> sets, Times times)
      throws IOException {
    Map<String, Figures.OfSet> figures = new LinkedHashMap<>();
    sets.forEach(set -> figures.put(set.name(), Figures.OfSet.of(set)));
    return new Figures(
        command, options.seed(), commit, Machine.describe(), figures, Figures.OfTimes.of(times));
  }
}
