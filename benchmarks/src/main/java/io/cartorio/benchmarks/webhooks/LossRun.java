package io.cartorio.benchmarks.webhooks;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.load.ClosedLoop;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Kill;
import io.cartorio.systemtests.webhook.Delivered;
import io.cartorio.systemtests.webhook.Sink;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Results delivered while the platform is killed time and again. */
final class LossRun {
  private static final int CLIENTS = 16;

  /** What a delivery service has under way at the most: what a kill may have repeated. */
  private static final int IN_FLIGHT = 128;

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private LossRun() {}

  static void measure(Bed bed, int results, int kills, Report report) throws IOException {
    Set<JobId> jobs = ConcurrentHashMap.newKeySet();
    AtomicInteger sent = new AtomicInteger();
    try (Sink sink = new Sink();
        Api api = new Api(bed.platform().url(), "loss-client")) {
      URI webhook = sink.url("/loss");
      Thread senders =
          Thread.ofPlatform()
              .start(
                  () ->
                      ClosedLoop.run(
                          CLIENTS,
                          results,
                          i -> {
                            jobs.add(Senders.send(api, webhook, "loss-" + i));
                            sent.incrementAndGet();
                          }));
      for (int kill = 1; kill <= kills; kill++) {
        int due = kill * results / (kills + 1);
        Await.until(LIMIT, () -> sent.get() >= due, () -> "only " + sent + " were sent");
        Kill.now(bed.platform().platform());
        bed.platform().startAgain();
      }
      join(senders);
      Await.until(LIMIT, () -> ids(sink).size() >= results, () -> ids(sink).size() + " came");
      report(report, results, kills, jobs, ids(sink));
    }
  }

  private static void report(
      Report report, int results, int kills, Set<JobId> jobs, Map<String, Integer> came) {
    long lost = jobs.stream().filter(job -> !came.containsKey("msg_" + job)).count();
    int repeats = came.values().stream().mapToInt(times -> times - 1).sum();
    report.target(
        "results sent, with " + kills + " `kill -9`", results, "", jobs.size() == results);
    report.target("lost", lost, "0", lost == 0);
    report.target(
        "came again, under the same id",
        repeats,
        "≤ " + kills * IN_FLIGHT,
        repeats <= kills * IN_FLIGHT);
    report.target("ids that are no job's", came.size() - results, "0", came.size() == results);
  }

  private static Map<String, Integer> ids(Sink sink) {
    Map<String, Integer> ids = new HashMap<>();
    for (Delivered each : sink.delivered("/loss")) {
      ids.merge(each.id(), 1, Integer::sum);
    }
    return ids;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
