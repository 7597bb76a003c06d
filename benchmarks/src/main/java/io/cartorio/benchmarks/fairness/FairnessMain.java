package io.cartorio.benchmarks.fairness;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.bed.Pictures;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.load.ClosedLoop;
import io.cartorio.systemtests.load.Percentiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** {@code bench fairness}: what another owner's backlog of 5,000 jobs does to one job. */
public final class FairnessMain {
  private static final int BACKLOG = 5_000;
  private static final int PROBES = 20;
  private static final double LIMIT = 3;

  private FairnessMain() {}

  public static void main(String[] arguments) throws IOException {
    byte[] note = Pictures.note();
    Report report = new Report("Fairness between owners", "./cartorio bench fairness");
    try (Bed bed = Bed.make();
        Api greedy = new Api(bed.platform().url(), "greedy-client");
        Api modest = new Api(bed.platform().url(), "modest-client")) {
      probe(modest, note);
      Percentiles idle = probe(modest, note);
      Queue<JobId> backlog = new ConcurrentLinkedQueue<>();
      ClosedLoop.run(8, BACKLOG + 500, _ -> backlog.add(submit(greedy, note)));
      List<JobId> left = List.copyOf(backlog);
      Percentiles loaded = probe(modest, note);
      long waiting = left.stream().filter(job -> isWaiting(greedy, job)).count();
      ClosedLoop.run(8, left.size(), i -> greedy.cancel(left.get(i)));
      double ratio = loaded.at(50) / idle.at(50);
      report.line("");
      report.line(
          "%d jobs of one owner are queued, each the text of a small picture; then one job of"
              .formatted(BACKLOG));
      report.line(
          "another owner on the same lane, %d times; the rest are cancelled.".formatted(PROBES));
      report.header("figure", "measured", "to reach", "reached");
      report.row("alone on an idle system, ms", idle, "", "");
      report.row("behind the backlog, ms", loaded, "", "");
      report.target(
          "times its idle time (medians of %d)".formatted(PROBES), ratio, "3", ratio <= LIMIT);
      report.target("still queued after the last", waiting, "" + BACKLOG, waiting >= BACKLOG);
      report.write(bed.results("fairness"));
    }
    System.exit(report.passed() ? 0 : 1);
  }

  private static Percentiles probe(Api api, byte[] note) {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < PROBES; i++) {
      Reply reply = api.ocr(note);
      if (reply.status() != 200) {
        throw new IllegalStateException("answered " + reply.status() + ": " + reply.json());
      }
      took.add(reply.took().toNanos() / 1e6);
    }
    return Percentiles.of(took);
  }

  private static JobId submit(Api api, byte[] note) {
    Reply reply = api.submitOcr(note, Map.of());
    return reply.job().orElseThrow(() -> new IllegalStateException("answered " + reply.status()));
  }

  private static boolean isWaiting(Api api, JobId job) {
    return api.status(job).json().path("status").asString("").equals("PENDING");
  }
}
