package io.cartorio.benchmarks.faults;

import io.cartorio.benchmarks.bed.Folders;
import io.cartorio.benchmarks.bed.Options;
import io.cartorio.benchmarks.faults.FaultRun.Outcome;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.systemtests.process.Dist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code bench faults}: Redis, the broker and the content store go away, each during 200 jobs. */
public final class FaultsMain {
  private static final double RECOVERY_SECONDS = 30;
  private static final String USAGE =
      """
      ./cartorio bench faults [OPTION...]

      One of each service, a Kafka and a Redis, each a process of its own. Redis is killed and comes back empty, the
      broker is killed and started, the content store cannot be written to: each for a while as jobs come.

        --jobs N      jobs of each run, ten a second (200)
        --seconds N   how long it is away (10)
        --save        keep the figures in benchmarks/results/faults.md
      """;

  private FaultsMain() {}

  public static void main(String[] arguments) throws IOException {
    Options options = Options.ofMain(USAGE, Map.of("--jobs", 200, "--seconds", 10), arguments);
    int jobs = options.number("--jobs");
    Duration length = Duration.ofSeconds(options.number("--seconds"));
    Dist dist = Dist.ofCheckout();
    Path folder = Files.createTempDirectory("cartorio-faults-");
    Report report = new Report("Faults", "./cartorio bench faults");
    try (Deployment deployment = new Deployment(dist, folder)) {
      report.line("");
      report.line(
          "%d jobs for each, ten a second, each sent again until it is taken; away for %d s."
              .formatted(jobs, length.toSeconds()));
      report.header("figure", "measured", "to reach", "reached");
      for (Fault fault : Fault.values()) {
        write(report, fault, jobs, new FaultRun(deployment, fault, jobs, length).run());
      }
      if (options.isSaved()) {
        report.write(dist.root().resolve("benchmarks/results/faults.md"));
      }
    } finally {
      Folders.leave(folder);
    }
    System.exit(report.passed() ? 0 : 1);
  }

  private static void write(Report report, Fault fault, int jobs, Outcome outcome) {
    String what = fault.words() + ": ";
    report.target(
        what + "jobs accepted", outcome.accepted(), "" + jobs, outcome.accepted() == jobs);
    report.target(what + "of them lost", outcome.lost(), "0", outcome.lost() == 0);
    report.target(
        what + "times an accepted job was not found", outcome.denied(), "0", outcome.denied() == 0);
    report.target(
        what + "from its return to the first job done, s",
        outcome.recoverySeconds(),
        "≤ 30",
        outcome.recoverySeconds() <= RECOVERY_SECONDS);
    report.row(what + "refusals", outcome.refusals(), "", "");
    report.target(
        what + "refusals that are no typed answer",
        outcome.refusals().untyped(),
        "0",
        outcome.refusals().untyped() == 0);
  }
}
