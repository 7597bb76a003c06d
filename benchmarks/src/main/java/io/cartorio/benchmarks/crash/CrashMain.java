package io.cartorio.benchmarks.crash;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.bed.Pictures;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.systemtests.checker.Answer;
import io.cartorio.systemtests.checker.Finding;
import io.cartorio.systemtests.checker.Ledger;
import io.cartorio.systemtests.checker.LedgerWriter;
import io.cartorio.systemtests.checker.Rest;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.load.ClosedLoop;
import io.cartorio.systemtests.load.Percentiles;
import io.cartorio.systemtests.workload.Client;
import io.cartorio.systemtests.workload.Errand;
import io.cartorio.systemtests.workload.Meaning;
import io.cartorio.systemtests.workload.Traffic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** {@code bench crash}: what twenty kills cost five hundred jobs. */
public final class CrashMain {
  private static final int KILLS = 20;
  private static final int ERRANDS = 500;
  private static final int AT_ONCE = 24;
  private static final double SECONDS_TO_ANSWER = 10;
  private static final Duration REST = Duration.ofMinutes(4);

  private CrashMain() {}

  public static void main(String[] arguments) throws Exception {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : System.nanoTime();
    byte[] picture = Pictures.note();
    Report report = new Report("Twenty kills", "./cartorio bench crash " + seed);
    try (Bed bed = Bed.make("--cartorio.sweep.every=10s", "--cartorio.sweep.older-than=120s");
        Api ana = new Api(bed.platform().url(), "client-ana");
        Api bia = new Api(bed.platform().url(), "client-bia");
        Api probe = new Api(bed.platform().url(), "client-probe")) {
      Path file = bed.file("ledger.jsonl");
      Traffic traffic = new Traffic();
      Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
      List<Blow> blows;
      try (LedgerWriter ledger = new LedgerWriter(file)) {
        Answer text = Meaning.of(probe.ocr(picture)).orElseThrow();
        List<Client> clients =
            List.of(
                new Client(ana, ledger, traffic, picture, text),
                new Client(bia, ledger, traffic, picture, text));
        List<Errand> errands = Errand.mix(ERRANDS, seed);
        Thread work =
            Thread.ofPlatform()
                .start(
                    () ->
                        ClosedLoop.run(
                            AT_ONCE,
                            ERRANDS,
                            i -> attempt(clients.get(i % 2), errands.get(i), failures)));
        blows = new Killer(bed.platform(), traffic, probe, seed).run(KILLS, ERRANDS);
        work.join();
      }
      Ledger ledger = Ledger.read(file);
      List<Finding> findings =
          Rest.await(
              bed.platform().brokers(), bed.platform().data().resolve("content"), ledger, REST);
      write(report, blows, ledger, traffic, findings, failures);
      report.write(bed.results("crash"));
    }
    System.exit(report.passed() ? 0 : 1);
  }

  private static void attempt(Client client, Errand errand, Queue<Throwable> failures) {
    try {
      client.run(errand);
    } catch (RuntimeException e) {
      failures.add(e);
      System.out.println(errand + ": " + e);
    }
  }

  private static void write(
      Report report,
      List<Blow> blows,
      Ledger ledger,
      Traffic traffic,
      List<Finding> findings,
      Queue<Throwable> failures) {
    Percentiles answer = Percentiles.of(blows.stream().map(Blow::firstAnswerSeconds).toList());
    long least = blows.stream().mapToInt(Blow::inFlight).min().orElse(0);
    long uploads = blows.stream().filter(blow -> blow.uploading() > 0).count();
    report.line("");
    report.line(
        "%d mixed jobs of two owners, %d at once, while processes are killed with `kill -9`."
            .formatted(ERRANDS, AT_ONCE));
    report.header("figure", "measured", "to reach", "reached");
    report.target("kills", blows.size(), "20", blows.size() == KILLS);
    report.target("least in flight at a kill", least, "10", least >= 10);
    report.target("kills during an upload", uploads, "some", uploads > 0);
    report.target(
        "jobs accepted",
        ledger.accepted().size(),
        "" + ERRANDS,
        ledger.accepted().size() == ERRANDS);
    report.target("errands that did not end", failures.size(), "0", failures.isEmpty());
    report.target("findings of the offline checker", findings.size(), "0", findings.isEmpty());
    report.target(
        "times an accepted job was not found",
        traffic.wrongAnswers(),
        "0",
        traffic.wrongAnswers() == 0);
    report.target(
        "longest time to the first answer, s",
        answer.max(),
        "10",
        answer.max() <= SECONDS_TO_ANSWER);
    report.row("time to the first answer, s", answer, "", "");
    report.row(
        "of those, the platform killed: start to ready, s",
        Percentiles.of(
            blows.stream().map(Blow::readySeconds).filter(seconds -> seconds > 0).toList()),
        "",
        "");
    findings.forEach(finding -> report.line("- " + finding));
    report.line("");
    report.line(
        "A killed platform's first answer counts from when it is ready again, that of what the");
    report.line("platform restarts itself from the kill.");
    report.header("kill", "in flight", "uploading", "ready again, s", "first answer, s");
    blows.forEach(
        blow ->
            report.row(
                blow.victim(),
                blow.inFlight(),
                blow.uploading(),
                blow.readySeconds(),
                blow.firstAnswerSeconds()));
  }
}
