package io.cartorio.benchmarks.crash;

import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Kill;
import io.cartorio.systemtests.process.Standalone;
import io.cartorio.systemtests.workload.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Kills processes of a busy platform, and brings back what does not come back by itself. */
final class Killer {
  private static final int LEAST_IN_FLIGHT = 10;
  private static final int LONGEST_WAIT_MILLIS = 800;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Standalone platform;
  private final Traffic traffic;
  private final Api probe;
  private final Random random;

  Killer(Standalone platform, Traffic traffic, Api probe, long seed) {
    this.platform = platform;
    this.traffic = traffic;
    this.probe = probe;
    this.random = new Random(seed);
  }

  /** {@code kills} blows, spread over {@code errands} errands; every fourth hits an upload. */
  List<Blow> run(int kills, int errands) throws IOException {
    List<Blow> blows = new ArrayList<>();
    for (int turn = 0; turn < kills; turn++) {
      int finished = turn * errands / (kills + 2);
      boolean duringUpload = turn % 4 == 3;
      Await.until(
          LIMIT,
          () ->
              traffic.finishedErrands() >= finished
                  && traffic.inFlight() >= LEAST_IN_FLIGHT
                  && (!duringUpload || traffic.uploading() > 0),
          () -> "there was too little under way to kill");
      if (!duringUpload) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_WAIT_MILLIS)).toNanos());
      }
      Victim victim = Victim.ofTurn(turn / 4 + turn);
      int inFlight = traffic.inFlight();
      int uploading = traffic.uploading();
      strike(victim);
      long killed = System.nanoTime();
      if (victim.platform()) {
        platform.startAgain();
      }
      double ready = victim.platform() ? secondsSince(killed) : 0;
      awaitAnswer(turn);
      Blow blow = new Blow(victim, inFlight, uploading, ready, secondsSince(killed) - ready);
      System.out.println("kill " + (turn + 1) + ": " + blow);
      blows.add(blow);
    }
    return blows;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private void strike(Victim victim) {
    List<ProcessHandle> victims = new ArrayList<>();
    if (victim.workers()) {
      platform.workers().ifPresent(victims::add);
    }
    if (victim.redis()) {
      platform.redis().ifPresent(victims::add);
    }
    if (victim.platform()) {
      victims.add(platform.platform());
    }
    victims.forEach(ProcessHandle::destroyForcibly);
    victims.forEach(Kill::now);
  }

  private void awaitAnswer(int turn) {
    Await.until(LIMIT, () -> answers(turn), () -> "no answer after the kill");
  }

  private boolean answers(int turn) {
    try {
      Reply reply =
          probe.noop(
              NoopAsk.ofMillis(0), new byte[100], Map.of("Idempotency-Key", "probe-key-" + turn));
      return reply.status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
