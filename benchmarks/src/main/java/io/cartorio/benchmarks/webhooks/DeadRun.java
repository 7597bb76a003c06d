package io.cartorio.benchmarks.webhooks;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.load.OpenLoop;
import io.cartorio.systemtests.load.Percentiles;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.webhook.Delivered;
import io.cartorio.systemtests.webhook.Sink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What a receiver that never answers costs those that do: from submit to arrival, p95. As many jobs
 * are sent without it, for a receiver of the same owner that answers.
 */
final class DeadRun {
  private static final int PER_SECOND = 20;
  private static final int PROBES = 300;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private DeadRun() {}

  static void measure(Bed bed, int runs, Report report) {
    List<Double> without = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    probe(bed, "warm-up", false);
    for (int run = 0; run < runs; run++) {
      without.add(probe(bed, "without-" + run, false));
      beside.add(probe(bed, "beside-" + run, true));
    }
    double alone = Percentiles.of(without).at(50);
    double more = (Percentiles.of(beside).at(50) / alone - 1) * 100;
    report.row("p95 from submit to arrival, ms (median of " + runs + ")", alone, "", "");
    report.row("the same beside a dead endpoint, ms", Percentiles.of(beside).at(50), "", "");
    report.target("more beside a dead endpoint, %", more, "≤ 10", more <= 10);
  }

  private static double probe(Bed bed, String name, boolean withDead) {
    Map<JobId, Long> sent = new ConcurrentHashMap<>();
    try (Sink sink = new Sink();
        Api api = new Api(bed.platform().url(), "probing-" + name);
        Api other = new Api(bed.platform().url(), "others-" + name)) {
      OpenLoop.run(
          PER_SECOND,
          PROBES,
          i -> {
            if (i % 2 == 0) {
              Senders.send(other, sink.url(withDead ? "/dead" : "/other"), name + "-other-" + i);
            }
            long now = System.nanoTime();
            sent.put(Senders.send(api, sink.url("/well"), name + "-" + i), now);
          });
      Await.until(LIMIT, () -> sink.count("/well") >= PROBES, () -> sink.count("/well") + " came");
      Map<String, Long> came =
          sink.delivered("/well").stream()
              .collect(Collectors.toMap(Delivered::id, Delivered::atNanos, Math::min));
      return Percentiles.of(
              sent.entrySet().stream()
                  .map(
                      each ->
                          (Objects.requireNonNull(came.get("msg_" + each.getKey()))
                                  - each.getValue())
                              / 1e6)
                  .toList())
          .at(95);
    }
  }
}
