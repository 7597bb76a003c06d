package io.cartorio.benchmarks.process;

import io.cartorio.benchmarks.fields.score.Breakdown;
import io.cartorio.benchmarks.fields.score.ScoredDocument;
import io.cartorio.benchmarks.fields.score.Tally;
import io.cartorio.benchmarks.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures as tables, the goals beside them. */
final class ProcessReport {
  private static final double CLASS_GOAL = 0.97;
  private static final double REFUSED_GOAL = 0.95;
  private static final Map<String, Double> FIELDS_GOALS = Map.of("flat", 0.97, "hard", 0.93);
  private static final double SECONDS_GOAL = 1.5;
  private static final double RATE_GOAL = 0.8;

  private final Report report;

  ProcessReport(Report report) {
    this.report = report;
  }

  void documents(String name, List<Told> told) {
    List<ScoredDocument> scored = told.stream().map(Told::scored).toList();
    Tally fields = Breakdown.all(scored);
    long right = told.stream().filter(Told::isRight).count();
    double fieldsGoal = FIELDS_GOALS.getOrDefault(name, 0.0);
    report.line("");
    report.line("## %s: %d documents".formatted(name, told.size()));
    report.header("figure", "measured", "to reach", "reached");
    report.target(
        "right class, with 0.5 or more",
        share(right, told.size()),
        "≥ " + percent(CLASS_GOAL),
        right >= CLASS_GOAL * told.size());
    report.target(
        "right values under the right key, of all fields",
        share(fields.right(), fields.fields()),
        "≥ " + percent(fieldsGoal),
        fields.rightShare() >= fieldsGoal);
    row("of those printed on the picture", share(fields.printedRight(), fields.printed()));
    row("another class, with 0.5 or more", told.stream().filter(Told::isWrong).count());
    row("told by the words against the picture", told.stream().filter(Told::byWords).count());
    row("of those, right", told.stream().filter(Told::byWords).filter(Told::isRight).count());
    byClass(name, told);
    reliability(name, told);
    mistakes(name, Told.mistakes(told));
  }

  private void mistakes(String name, Map<String, Integer> mistakes) {
    if (!mistakes.isEmpty()) {
      report.header(name + ": told otherwise", "documents");
      mistakes.forEach(report::row);
    }
  }

  private void byClass(String name, List<Told> told) {
    Map<String, List<Told>> classes = new TreeMap<>();
    told.forEach(
        each -> classes.computeIfAbsent(each.expected(), _ -> new ArrayList<>()).add(each));
    report.header(name + ": class", "right class", "right values");
    classes.forEach(
        (each, all) -> {
          Tally tally = Breakdown.all(all.stream().map(Told::scored).toList());
          report.row(
              each,
              share(all.stream().filter(Told::isRight).count(), all.size()),
              share(tally.right(), tally.fields()));
        });
  }

  private void reliability(String name, List<Told> told) {
    report.header(name + ": confidence of the class", "documents", "right", "mean confidence");
    double[] edges = {0, 0.5, 0.7, 0.9, 0.98, 1.0001};
    for (int i = 0; i + 1 < edges.length; i++) {
      double from = edges[i];
      double to = edges[i + 1];
      List<Told> bin =
          told.stream()
              .filter(each -> each.confidence() >= from && each.confidence() < to)
              .toList();
      if (!bin.isEmpty()) {
        long right = bin.stream().filter(each -> each.told().equals(each.expected())).count();
        report.row(
            String.format(Locale.ROOT, "%.2f to %.2f", from, Math.min(1, to)),
            bin.size(),
            percent((double) right / bin.size()),
            percent(bin.stream().mapToDouble(Told::confidence).average().orElse(0)));
      }
    }
  }

  void others(List<Double> confidences) {
    long refused = confidences.stream().filter(confidence -> confidence < Told.SURE).count();
    report.line("");
    report.line("## Something else: %d pictures".formatted(confidences.size()));
    report.header("figure", "measured", "to reach", "reached");
    report.target(
        "refused",
        share(refused, confidences.size()),
        "≥ " + percent(REFUSED_GOAL),
        refused >= REFUSED_GOAL * confidences.size());
  }

  void speed(Speed speed, Options options) {
    double median = speed.alone().at(50);
    report.line("");
    report.line("## Time");
    report.header("figure", "measured", "to reach", "reached");
    report.target(
        "one image alone, end to end, median of %d, seconds".formatted(options.timed()),
        seconds(median),
        "≤ " + SECONDS_GOAL,
        median <= SECONDS_GOAL);
    row("the same, 95th percentile", seconds(speed.alone().at(95)));
    report.target(
        "images a second, %d clients without a pause".formatted(options.clients()),
        seconds(speed.rate()),
        "≥ " + RATE_GOAL,
        speed.rate() >= RATE_GOAL);
  }

  private void row(String what, Object figure) {
    report.row(what, figure, "", "");
  }

  private static String share(long part, long all) {
    return "%s (%d of %d)".formatted(percent(all == 0 ? 0 : (double) part / all), part, all);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }
}
