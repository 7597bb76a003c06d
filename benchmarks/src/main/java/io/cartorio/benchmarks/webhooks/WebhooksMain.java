package io.cartorio.benchmarks.webhooks;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.report.Report;
import java.io.IOException;

/** {@code bench webhooks [results] [kills] [runs]}: by default 4000, 10 and 5. */
public final class WebhooksMain {
  private WebhooksMain() {}

  public static void main(String[] arguments) throws IOException {
    int results = number(arguments, 0, 4_000);
    int kills = number(arguments, 1, 10);
    int runs = number(arguments, 2, 5);
    Report report = new Report("Webhooks", "./cartorio bench webhooks");
    try (Bed bed =
        Bed.make("--cartorio.outbound.allow=127.0.0.0/8", "--cartorio.outbound.ports=1-65535")) {
      report.line("");
      report.line("Jobs without work, whose end a receiver on the same machine is told of.");
      report.header("figure", "measured", "to reach", "reached");
      RateRun.measure(bed, results, report);
      DeadRun.measure(bed, runs, report);
      LossRun.measure(bed, results, kills, report);
      report.write(bed.results("webhooks"));
    }
    System.exit(report.passed() ? 0 : 1);
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }
}
