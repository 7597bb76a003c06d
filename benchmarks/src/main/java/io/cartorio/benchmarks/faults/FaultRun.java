package io.cartorio.benchmarks.faults;

import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.load.OpenLoop;
import io.cartorio.systemtests.process.Await;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One fault while jobs come at a steady rate. */
final class FaultRun {
  private static final double PER_SECOND = 10;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final long AGAIN_NANOS = Duration.ofMillis(250).toNanos();
  private static final byte[] BODY = new byte[1000];

  private final Deployment deployment;
  private final Fault fault;
  private final int jobs;
  private final Duration length;
  private final Set<JobId> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sent = new AtomicInteger();
  private final Refusals refusals = new Refusals();

  /** What came of it. */
  record Outcome(int accepted, long lost, int denied, double recoverySeconds, Refusals refusals) {}

  FaultRun(Deployment deployment, Fault fault, int jobs, Duration length) {
    this.deployment = deployment;
    this.fault = fault;
    this.jobs = jobs;
    this.length = length;
  }

  Outcome run() {
    try (Api api = new Api(deployment.url(), "faults-" + fault.name());
        Api probe = new Api(deployment.url(), "probe-" + fault.name())) {
      Thread senders =
          Thread.ofPlatform()
              .start(() -> OpenLoop.run(PER_SECOND, jobs, i -> accepted.add(submit(api, i))));
      Await.until(LIMIT, () -> sent.get() >= jobs / 4, () -> "only " + sent + " were sent");
      fault.beginOn(deployment);
      LockSupport.parkNanos(length.toNanos());
      fault.endOn(deployment);
      long back = System.nanoTime();
      Await.until(LIMIT, () -> isDone(probe), () -> "no job is done any more");
      double recovery = (System.nanoTime() - back) / 1e9;
      join(senders);
      AtomicInteger denied = new AtomicInteger();
      long lost = accepted.stream().filter(job -> !ends(api, job, denied)).count();
      return new Outcome(accepted.size(), lost, denied.get(), recovery, refusals);
    }
  }

  /** Until it is taken, under one key; every other one is waited for. */
  private JobId submit(Api api, int number) {
    sent.incrementAndGet();
    Map<String, String> key = Map.of("Idempotency-Key", fault.name() + "-" + number);
    NoopAsk ask = NoopAsk.ofMillis(20);
    while (true) {
      Optional<Reply> reply =
          asked(() -> number % 2 == 0 ? api.noop(ask, BODY, key) : api.submitNoop(ask, BODY, key));
      Optional<JobId> job = reply.filter(FaultRun::isTaken).flatMap(Reply::job);
      if (job.isPresent()) {
        return job.get();
      }
      reply.ifPresent(refusals::count);
      LockSupport.parkNanos(AGAIN_NANOS);
    }
  }

  private static boolean isTaken(Reply reply) {
    return reply.status() == 200 || reply.status() == 202;
  }

  private interface Question {
    Reply ask();
  }

  private Optional<Reply> asked(Question question) {
    try {
      return Optional.of(question.ask());
    } catch (UncheckedIOException e) {
      refusals.noAnswer(e);
      return Optional.empty();
    }
  }

  private boolean isDone(Api probe) {
    Optional<Reply> reply = asked(() -> probe.noop(NoopAsk.ofMillis(0), BODY, Map.of()));
    reply.filter(each -> !isTaken(each)).ifPresent(refusals::count);
    return reply.filter(each -> each.status() == 200).isPresent();
  }

  /** Whether its result comes; {@code denied} counts each time that the job was not known. */
  private boolean ends(Api api, JobId job, AtomicInteger denied) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < end) {
      Optional<Reply> reply = asked(() -> api.result(job));
      int status = reply.map(Reply::status).orElse(0);
      if (status == 200) {
        return true;
      }
      if (status == 404) {
        denied.incrementAndGet();
      }
      LockSupport.parkNanos(AGAIN_NANOS);
    }
    return false;
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
