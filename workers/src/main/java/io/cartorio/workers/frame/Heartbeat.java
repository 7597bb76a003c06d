package io.cartorio.workers.frame;

import io.cartorio.schemas.task.Task;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is due while a task runs: its lock renewed, its start and its progress told. */
final class Heartbeat {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final Frame frame;
  private final ShareQueue queue;
  private final Delivery delivery;
  private final Task task;
  private final long overtimeNanos;
  private long renewNanos = System.nanoTime();
  private long reportNanos;
  private long beganNanos;
  private @Nullable Attempt attempt;
  private boolean startTold;

  Heartbeat(Frame frame, ShareQueue queue, Delivery delivery, Task task) {
    this.frame = frame;
    this.queue = queue;
    this.delivery = delivery;
    this.task = task;
    this.overtimeNanos =
        Duration.ofMillis(task.timeoutMillis()).plus(frame.settings().overtime()).toNanos();
    this.renewNanos += frame.settings().renewEvery().toNanos();
  }

  /** From now on a handler runs. */
  void watch(Attempt running) {
    attempt = running;
    beganNanos = System.nanoTime();
    reportNanos = beganNanos + frame.settings().startedAfter().toNanos();
  }

  /** Milliseconds to wait before the next {@link #beat}. */
  long untilNext() {
    long next = Math.min(renewNanos, reportNanos);
    next = Math.min(next, beganNanos + overtimeNanos);
    long wait = TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime());
    return Math.clamp(wait, 1, frame.drain().requested() ? 100 : 1000);
  }

  long untilNextRenewal() {
    return Math.clamp(TimeUnit.NANOSECONDS.toMillis(renewNanos - System.nanoTime()), 1, 1000);
  }

  void beat() {
    renewIfDue();
    if (attempt != null && System.nanoTime() - reportNanos >= 0) {
      if (startTold) {
        attempt.tellProgress();
      } else {
        attempt.tellStarted();
        startTold = true;
      }
      reportNanos = System.nanoTime() + frame.settings().progressEvery().toNanos();
    }
  }

  void renewIfDue() {
    if (delivery.lost() || System.nanoTime() - renewNanos < 0) {
      return;
    }
    queue.renew(delivery);
    renewNanos = System.nanoTime() + frame.settings().renewEvery().toNanos();
    if (delivery.lost()) {
      frame.metrics().lockLost(task);
      log.atWarn()
          .addKeyValue("jobId", task.job())
          .addKeyValue("taskId", task.id())
          .log("A task's lock was lost while it runs; it may run elsewhere too");
    }
  }

  boolean isOvertime() {
    return System.nanoTime() - beganNanos > overtimeNanos;
  }
}
