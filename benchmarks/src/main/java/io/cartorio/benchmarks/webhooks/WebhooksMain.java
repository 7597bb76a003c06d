package io.cartorio.benchmarks.webhooks;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.bed.Options;
import io.cartorio.benchmarks.report.Report;
import java.io.IOException;
import java.util.Map;

/** {@code bench webhooks}: how many a second, what a dead receiver costs, what kills lose. */
public final class WebhooksMain {
  private static final String USAGE =
      """
      ./cartorio bench webhooks [OPTION...]

      Tells a receiver on this machine of the ends of jobs without work: how many deliveries a second, what a
      receiver that never answers costs those that do, and what is lost when the platform is killed.

        --results N   deliveries that are counted, and then again while the platform is killed (4000)
        --kills N     times that the platform is killed (10)
        --runs N      runs beside a dead receiver, and as many without (5)
        --save        keep the figures in benchmarks/results/webhooks.md
      """;

  private WebhooksMain() {}

  public static void main(String[] arguments) throws IOException {
    Options options =
        Options.ofMain(USAGE, Map.of("--results", 4_000, "--kills", 10, "--runs", 5), arguments);
    Report report = new Report("Webhooks", "./cartorio bench webhooks");
    try (Bed bed =
        Bed.make("--cartorio.outbound.allow=127.0.0.0/8", "--cartorio.outbound.ports=1-65535")) {
      report.line("");
      report.line("Jobs without work, whose end a receiver on the same machine is told of.");
      report.header("figure", "measured", "to reach", "reached");
      RateRun.measure(bed, options.number("--results"), report);
      DeadRun.measure(bed, options.number("--runs"), report);
      LossRun.measure(bed, options.number("--results"), options.number("--kills"), report);
      if (options.isSaved()) {
        report.write(bed.results("webhooks"));
      }
    }
    System.exit(report.passed() ? 0 : 1);
  }
}
