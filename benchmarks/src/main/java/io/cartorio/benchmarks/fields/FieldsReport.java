package io.cartorio.benchmarks.fields;

import io.cartorio.benchmarks.fields.score.Breakdown;
import io.cartorio.benchmarks.fields.score.Counts;
import io.cartorio.benchmarks.fields.score.Reliability;
import io.cartorio.benchmarks.fields.score.Reliability.Bin;
import io.cartorio.benchmarks.fields.score.Tally;
import io.cartorio.benchmarks.fields.truth.Distortion.Kind;
import io.cartorio.benchmarks.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as tables, the goals beside them. */
final class FieldsReport {
  private static final double SECONDS_GOAL = 1.3;
  private static final double SURE_WRONG_GOAL = 1.0 / 200;
  private static final double SURE_RIGHT_GOAL = 0.85;

  private final Report report;

  FieldsReport(Report report) {
    this.report = report;
  }

  void goals(SetOfDocuments set) {
    Tally all = set.all();
    Counts counts = set.counts();
    report.line("");
    report.line("## %s: %d documents".formatted(set.name(), set.documents().size()));
    report.header("figure", "measured", "to reach", "reached");
    report.target(
        "right values, of all fields asked for",
        share(all.right(), all.fields()),
        "≥ " + percent(set.goal()),
        all.rightShare() >= set.goal());
    row("of those printed on the picture", share(all.printedRight(), all.printed()));
    row("held by the recognised text (the ceiling)", share(all.held(), all.fields()));
    report.target(
        "values given with 0.9 or more that are wrong",
        share(counts.sureWrong(), counts.sure()),
        "≤ " + percent(SURE_WRONG_GOAL),
        counts.sureWrong() <= SURE_WRONG_GOAL * counts.sure());
    report.target(
        "right values given with 0.9 or more",
        share(counts.rightSure(), counts.rightGiven()),
        "≥ " + percent(SURE_RIGHT_GOAL),
        counts.rightSure() >= SURE_RIGHT_GOAL * counts.rightGiven());
    report.target(
        "CPFs given whose check digits fail", counts.brokenCpfs(), "0", counts.brokenCpfs() == 0);
    report.target("requests that failed", counts.failed(), "0", counts.failed() == 0);
    row("values given that are not on the picture", counts.invented());
    row("values given that are others than printed", counts.wrong());
    row("values printed and not given", counts.missed());
    row(
        "documents with a wrong field that were marked for review",
        share(counts.faultyFlagged(), counts.faulty()));
    row(
        "documents all right that were not marked",
        share(counts.allRight() - counts.allRightFlagged(), counts.allRight()));
    row("expected calibration error", percent(Reliability.error(set.reliability())));
  }

  void reliability(SetOfDocuments set) {
    report.header(set.name() + ": confidence", "values given", "right", "mean confidence");
    for (Bin bin : set.reliability()) {
      String range = String.format(Locale.ROOT, "%.2f to %.2f", bin.from(), bin.to());
      report.row(range, bin.given(), percent(bin.rightShare()), percent(bin.confidence()));
    }
  }

  void breakdowns(SetOfDocuments set) {
    table(set, "field", Breakdown.byField(set.documents()));
    table(set, "type", Breakdown.by(set.documents(), each -> each.sent().first().type()));
    table(set, "class", Breakdown.by(set.documents(), each -> each.sent().docType()));
    table(set, "layout", Breakdown.by(set.documents(), each -> each.sent().first().family()));
    if (!set.isFlat()) {
      table(set, "turn", Breakdown.by(set.documents(), Breakdown::turn));
      distortions(set);
    }
  }

  void times(Times times) {
    report.line("");
    report.line("## Time");
    report.line("");
    report.line(
        "%d documents sent one after the other with nothing else at work, seconds."
            .formatted(times.extract().count()));
    report.header("figure", "measured", "to reach", "reached");
    double median = times.extract().at(50);
    report.target(
        "`POST /extract`, end to end, median",
        seconds(median),
        "≤ " + SECONDS_GOAL,
        median <= SECONDS_GOAL);
    row("the same, 95th percentile", seconds(times.extract().at(95)));
    row("`POST /ocr` of the same pictures, median", seconds(times.ocr().at(50)));
    row("the same, 95th percentile", seconds(times.ocr().at(95)));
    times.stages().forEach((stage, took) -> row(stage + ", median", seconds(took)));
  }

  private void distortions(SetOfDocuments set) {
    report.header(
        set.name() + ": the worse half of", "right there", "ceiling", "right in the better half");
    for (Kind kind : Kind.values()) {
      Map<String, Tally> halves = Breakdown.byDistortion(set.documents(), kind);
      Tally worse = halves.getOrDefault("true", Tally.NONE);
      Tally better = halves.getOrDefault("false", Tally.NONE);
      report.row(
          kind.worse(),
          share(worse.right(), worse.fields()),
          percent(worse.heldShare()),
          share(better.right(), better.fields()));
    }
  }

  private void table(SetOfDocuments set, String what, Map<String, Tally> tallies) {
    report.header(set.name() + ": " + what, "right", "of those printed", "ceiling");
    tallies.forEach(
        (key, tally) ->
            report.row(
                key,
                share(tally.right(), tally.fields()),
                share(tally.printedRight(), tally.printed()),
                percent(tally.heldShare())));
  }

  private void row(String what, Object figure) {
    report.row(what, figure, "", "");
  }

  private static String share(int part, int whole) {
    return whole == 0
        ? "–"
        : "%s (%d of %d)".formatted(percent((double) part / whole), part, whole);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  static List<String> words(Options options) {
    return List.of(
        "",
        "Invented documents of the half `%s`, seed %d.".formatted(options.half(), options.seed())
            + " A value is right that is printed so, but for case and the space around it; null is"
            + " right where the picture shows no value, and wrong where it does. What stands in the"
            + " machine-readable zone alone is right as it stands there, and so is null.");
  }
}
