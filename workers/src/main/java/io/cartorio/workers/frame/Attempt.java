package io.cartorio.workers.frame;

import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Progress;
import io.cartorio.schemas.outcome.TaskOutcome.Started;
import io.cartorio.schemas.task.Task;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskStoppedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One run of a handler: what it says of itself while it runs, and where its time went. */
final class Attempt implements TaskContext {
  private final Task task;
  private final int delivery;
  private final BooleanSupplier stopped;
  private final Consumer<TaskOutcome> tell;
  private final InstantSource clock;
  private final long queuedMicros;
  private final long beganNanos = System.nanoTime();
  private final Map<String, Long> stages = new LinkedHashMap<>();
  private String stage = "";
  private double fraction;
  private long stageBeganNanos = beganNanos;
  private boolean started;

  Attempt(
      Task task,
      int delivery,
      BooleanSupplier stopped,
      Consumer<TaskOutcome> tell,
      InstantSource clock) {
    this.task = task;
    this.delivery = delivery;
    this.stopped = stopped;
    this.tell = tell;
    this.clock = clock;
    this.queuedMicros = Math.max(0, Duration.between(task.at(), clock.instant()).toNanos() / 1000);
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public int delivery() {
    return delivery;
  }

  @Override
  public synchronized void stage(String name, double reached) {
    stopIfAsked();
    endStage();
    stage = name;
    advance(reached);
    tellProgress();
  }

  @Override
  public synchronized void progress(double reached) {
    stopIfAsked();
    advance(reached);
  }

  /** Says that the handler runs; saying it again does nothing. */
  synchronized void tellStarted() {
    if (!started) {
      started = true;
      tell.accept(new Started(task.id(), task.attempt(), clock.instant()));
    }
  }

  /** Says how far it is, once its start was told. */
  synchronized void tellProgress() {
    if (started) {
      tell.accept(
          new Progress(
              task.id(),
              task.attempt(),
              clock.instant(),
              stage.isEmpty() ? "run" : stage,
              fraction));
    }
  }

  synchronized StageTimes times() {
    endStage();
    return new StageTimes(queuedMicros, micros(beganNanos), stages);
  }

  long queuedMicros() {
    return queuedMicros;
  }

  private void stopIfAsked() {
    if (stopped.getAsBoolean()) {
      throw new TaskStoppedException();
    }
  }

  private void advance(double reached) {
    fraction = Math.clamp(reached, fraction, 1);
  }

  private void endStage() {
    if (!stage.isEmpty()) {
      stages.merge(stage, micros(stageBeganNanos), Long::sum);
      stage = "";
    }
    stageBeganNanos = System.nanoTime();
  }

  private static long micros(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / 1000;
  }
}
