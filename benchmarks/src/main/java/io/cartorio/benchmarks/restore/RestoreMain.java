package io.cartorio.benchmarks.restore;

import io.cartorio.benchmarks.bed.Folders;
import io.cartorio.benchmarks.bed.KafkaProcess;
import io.cartorio.benchmarks.bed.Options;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Service;
import io.cartorio.systemtests.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code bench restore}: a stream-processor with 100,000 live jobs ends, and starts again. */
public final class RestoreMain {
  private static final double SECONDS_TO_DECIDE = 10;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration SEED_LIMIT = Duration.ofMinutes(40);
  private static final String SECRET = "a-secret-for-measurements-and-nothing-else";
  private static final String NAME = "stream-processor-0";
  private static final String USAGE =
      """
      ./cartorio bench restore [OPTION...]

      A Kafka and a stream-processor, each a process of its own, with jobs that wait for workers that are not there.
      The stream-processor is stopped and started: with its local state, after kill -9, and with the state deleted.

        --jobs N   live jobs (100000)
        --save     keep the figures in benchmarks/results/restore.md
      """;

  private RestoreMain() {}

  public static void main(String[] arguments) throws IOException {
    Options options = Options.ofMain(USAGE, Map.of("--jobs", 100_000), arguments);
    int jobs = options.number("--jobs");
    Dist dist = Dist.ofCheckout();
    Path folder = Files.createTempDirectory("cartorio-restore-");
    Report report = new Report("Restore", "./cartorio bench restore");
    try (KafkaProcess kafka = KafkaProcess.start(dist, folder.resolve("kafka"));
        ServiceProcess processor = start(dist, kafka, folder)) {
      processor.awaitReady();
      try (Intakes intakes = new Intakes(kafka.address(), SECRET);
          Decisions decisions = new Decisions(kafka.address())) {
        long began = System.nanoTime();
        intakes.write(jobs);
        Await.until(
            SEED_LIMIT,
            () -> decisions.undecided() == 0,
            () -> decisions.undecided() + " jobs are not decided");
        report.line("");
        report.line(
            "%d jobs that wait for a worker, made in %.0f s."
                .formatted(jobs, (System.nanoTime() - began) / 1e9));
        report.header("the stream-processor is", "measured", "to reach", "reached");
        measure(
            report, "stopped, and started again", processor::close, processor, intakes, decisions);
        measure(report, "killed with `kill -9`", processor::kill, processor, intakes, decisions);
        measure(
            report,
            "stopped, and its state deleted",
            () -> {
              processor.close();
              Folders.delete(folder.resolve(NAME));
            },
            processor,
            intakes,
            decisions);
      }
      if (options.isSaved()) {
        report.write(dist.root().resolve("benchmarks/results/restore.md"));
      }
    } finally {
      Folders.leave(folder);
    }
    System.exit(report.passed() ? 0 : 1);
  }

  private static ServiceProcess start(Dist dist, KafkaProcess kafka, Path folder)
      throws IOException {
    return ServiceProcess.start(
        dist,
        Service.STREAM_PROCESSOR,
        NAME,
        List.of(
            "--cartorio.kafka.bootstrap-servers=" + kafka.address(),
            "--cartorio.secret.value=" + SECRET,
            // The jobs are made sooner; a decision is seen that much later at the most.
            "--cartorio.streams.commit-interval=100ms"),
        folder);
  }

  private static void measure(
      Report report,
      String how,
      Runnable end,
      ServiceProcess processor,
      Intakes intakes,
      Decisions decisions)
      throws IOException {
    decisions.watch();
    end.run();
    long started = System.nanoTime();
    processor.startAgain();
    List<JobId> probes = intakes.writeOneEach(decisions.partitions());
    List<Long> moments = decisions.await(probes, LIMIT);
    double first = (moments.getFirst() - started) / 1e9;
    double last = (moments.getLast() - started) / 1e9;
    report.target(
        how + ": from the process's start to the first decision, s",
        first,
        "≤ 10",
        first <= SECONDS_TO_DECIDE);
    report.row(how + ": to the first decision on every partition, s", last, "", "");
    processor.awaitReady();
  }
}
