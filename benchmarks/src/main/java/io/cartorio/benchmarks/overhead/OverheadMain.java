package io.cartorio.benchmarks.overhead;

import io.cartorio.benchmarks.bed.Bed;
import io.cartorio.benchmarks.bed.Pictures;
import io.cartorio.benchmarks.report.Report;
import io.cartorio.systemtests.checker.LogReader;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.load.ClosedLoop;
import io.cartorio.systemtests.load.OpenLoop;
import io.cartorio.systemtests.load.Percentiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * {@code bench overhead}: the platform's own time, and the small jobs it sustains. Arguments are
 * settings of the platform, {@code --name=value}, to compare one with another.
 */
public final class OverheadMain {
  private static final int RATE = 20;
  private static final int SECONDS = 60;
  private static final int SMALL_RATE = 300;
  private static final int SMALL_SECONDS = 30;
  private static final int CLIENTS = 48;
  private static final int MOST_JOBS = 12_000;

  private OverheadMain() {}

  public static void main(String[] arguments) throws IOException {
    Report report = new Report("What the platform costs", "./cartorio bench overhead");
    try (Bed bed = Bed.make(arguments);
        Api api = new Api(bed.platform().url(), "benchmark")) {
      warmUp(api);
      latency(report, bed, api);
      throughput(report, bed, api);
      report.write(bed.results("overhead"));
    }
    System.exit(report.passed() ? 0 : 1);
  }

  private static void warmUp(Api api) throws IOException {
    byte[] small = new byte[1000];
    ClosedLoop.run(16, 6000, _ -> require(api.noop(NoopAsk.ofMillis(0), small, Map.of())));
    byte[] photo = Pictures.photo(300_000);
    OpenLoop.run(RATE, RATE * 20, _ -> require(api.noop(NoopAsk.ofMillis(0), photo, Map.of())));
  }

  private static void latency(Report report, Bed bed, Api api) throws IOException {
    byte[] photo = Pictures.photo(300_000);
    Queue<Request> requests = new ConcurrentLinkedQueue<>();
    OpenLoop.run(
        RATE,
        RATE * SECONDS,
        _ -> {
          Instant sent = Instant.now();
          Reply reply = api.noop(NoopAsk.ofMillis(0), photo, Map.of());
          requests.add(new Request(sent, Instant.now(), require(reply)));
        });
    Percentiles overhead = Percentiles.of(requests.stream().map(Request::overhead).toList());
    report.line("");
    report.line(
        "One task a job, %d jobs/s for %d s, a JPEG of %d kB, synchronous answers over HTTP from"
            .formatted(RATE, SECONDS, photo.length / 1000));
    report.line("another process, content store with fsync; the answer's time less the handler's.");
    report.header("figure", "measured", "to reach", "reached");
    report.target("p50, ms", overhead.at(50), "40", overhead.at(50) <= 40);
    report.target("p99, ms", overhead.at(99), "150", overhead.at(99) <= 150);
    report.row("p90, ms", overhead.at(90), "", "");
    report.row("longest, ms", overhead.max(), "", "");
    report.line("");
    report.line("Where each millisecond goes:");
    report.header("leg", "mean ms", "p50 ms", "p99 ms");
    var journeys = Journey.all(new LogReader(bed.platform().brokers()));
    Journey.legs(journeys, requests).forEach((leg, took) -> row(report, leg, took));
    row(report, "**all**", requests.stream().map(Request::millis).toList());
  }

  private static void row(Report report, String leg, List<Double> took) {
    Percentiles percentiles = Percentiles.of(took);
    report.row(leg, percentiles.mean(), percentiles.at(50), percentiles.at(99));
  }

  private static void throughput(Report report, Bed bed, Api api) {
    byte[] small = new byte[1000];
    Queue<Double> took = new ConcurrentLinkedQueue<>();
    AtomicInteger failed = new AtomicInteger();
    IntConsumer call =
        _ -> {
          Optional<Reply> reply = attempt(api, small);
          reply.ifPresentOrElse(
              answer -> took.add(answer.took().toNanos() / 1e6), failed::incrementAndGet);
        };
    long start = System.nanoTime();
    OpenLoop.run(SMALL_RATE, SMALL_RATE * SMALL_SECONDS, call);
    double offered = perSecond(took.size(), start);
    Percentiles latency = Percentiles.of(took);
    start = System.nanoTime();
    ProcessorTime before = ProcessorTime.of(bed.platform());
    int answeredBefore = took.size();
    ClosedLoop.run(CLIENTS, MOST_JOBS, call);
    int answered = took.size() - answeredBefore;
    double most = perSecond(answered, start);
    ProcessorTime spent = ProcessorTime.of(bed.platform()).since(before);
    report.line("");
    report.line(
        "Small jobs without work, 1 kB each, synchronous answers, load generator on the same cores:");
    report.header("figure", "measured", "to reach", "reached");
    report.target(
        "answered a second, of %d offered for %d s".formatted(SMALL_RATE, SMALL_SECONDS),
        offered,
        "300",
        offered >= SMALL_RATE * 0.99);
    report.target(
        "answered a second, %d clients without pause".formatted(CLIENTS),
        most,
        "300",
        most >= SMALL_RATE);
    report.target("jobs lost or failed", failed.get(), "0", failed.get() == 0);
    report.row("latency at %d a second, ms".formatted(SMALL_RATE), latency, "", "");
    spent.perJob(answered).forEach((process, millis) -> report.row(process, millis, "", ""));
  }

  /** The answer, if there was one and it was good. */
  private static Optional<Reply> attempt(Api api, byte[] body) {
    try {
      return Optional.of(api.noop(NoopAsk.ofMillis(0), body, Map.of()))
          .filter(reply -> reply.status() == 200);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static double perSecond(int count, long start) {
    return count / (Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
  }

  private static Reply require(Reply reply) {
    if (reply.status() != 200) {
      throw new IllegalStateException("answered " + reply.status() + ": " + reply.json());
    }
    return reply;
  }
}
