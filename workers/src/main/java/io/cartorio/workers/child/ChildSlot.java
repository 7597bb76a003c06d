package io.cartorio.workers.child;

import io.cartorio.workers.child.ChildAnswer.Answered;
import io.cartorio.workers.child.ChildAnswer.Died;
import io.cartorio.workers.child.ChildAnswer.NotStarted;
import io.cartorio.workers.child.ChildAnswer.Refused;
import io.cartorio.workers.child.ChildAnswer.TimedOut;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A place for one child, living or not. Owned by one caller at a time; its pool sees to that. */
final class ChildSlot {
  /** Starts a child and waits until it is ready. */
  interface Starter {
    ChildProcess start() throws IOException;
  }

  private final Starter starter;
  private final ChildMetrics metrics;
  private final RestartBackoff backoff = new RestartBackoff();
  private @Nullable ChildProcess child;
  private long usedAtNanos = System.nanoTime();

  ChildSlot(Starter starter, ChildMetrics metrics) {
    this.starter = starter;
    this.metrics = metrics;
  }

  ChildAnswer call(ChildRequest request, Duration deadline) throws InterruptedException {
    ChildProcess living;
    try {
      living = living();
    } catch (IOException e) {
      backoff.died();
      return new NotStarted(String.valueOf(e.getMessage()));
    }
    ChildAnswer answer = living.exchange(request, deadline);
    usedAtNanos = System.nanoTime();
    switch (answer) {
      case Answered _, Refused _ -> backoff.succeeded();
      case Died _, TimedOut _, NotStarted _ -> {
        backoff.died();
        child = null;
      }
    }
    return answer;
  }

  void start() throws IOException, InterruptedException {
    living();
  }

  private ChildProcess living() throws IOException, InterruptedException {
    if (child == null || !child.alive()) {
      Thread.sleep(backoff.pause());
      child = starter.start();
      metrics.started();
    }
    return child;
  }

  boolean holdsChild() {
    return child != null;
  }

  boolean unusedFor(Duration duration) {
    return System.nanoTime() - usedAtNanos > duration.toNanos();
  }

  void end() {
    if (child != null) {
      child.close();
      child = null;
    }
  }
}
