package io.cartorio.workers.frame;

import io.cartorio.platform.telemetry.LogKeys;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.Step;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Crashed;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.outcome.TaskOutcome.Failed;
import io.cartorio.schemas.task.Task;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.cartorio.workers.task.HandlerResult.NotDone;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC.MDCCloseable;

/**
 * One delivery of a task, from its start to its written outcome. Runs on the slot's thread, which
 * keeps the record's lock while the handler works on another.
 */
final class TaskRun {
  private static final Logger log = LoggerFactory.getLogger(TaskRun.class);
  private static final Duration GATE_WAIT = Duration.ofMillis(50);

  private final Frame frame;
  private final Task task;
  private final Delivery delivery;
  private final Step step;
  private final HandlerThread thread;
  private final Heartbeat heartbeat;
  private final PatientWriter writer;

  TaskRun(Frame frame, ShareQueue queue, Delivery delivery, Task task, HandlerThread thread) {
    this.frame = frame;
    this.task = task;
    this.delivery = delivery;
    this.thread = thread;
    this.step = begin(frame.outcomes().spans(), delivery, task);
    this.heartbeat = new Heartbeat(frame, queue, delivery, task);
    this.writer = new PatientWriter(frame, heartbeat);
  }

  private static Step begin(Spans spans, Delivery delivery, Task task) {
    return spans.beginTask(
        "work " + task.work().getClass().getSimpleName(),
        delivery.record().topic(),
        task,
        delivery.trace().flatMap(TraceParent::parse).orElseGet(TraceParent::start));
  }

  /** Whether the record is done with; if not, it goes back for another worker. */
  boolean run() throws InterruptedException {
    try (Step unused = step) {
      return runOnce();
    }
  }

  private boolean runOnce() throws InterruptedException {
    frame.metrics().taken(task, delivery.count());
    while (true) {
      CompletableFuture<Boolean> mine = new CompletableFuture<>();
      CompletableFuture<Boolean> run = frame.running().begin(task.messageId(), mine);
      if (run == mine) {
        return runHere();
      }
      if (endOf(run)) {
        return true;
      }
      if (frame.drain().requested()) {
        return false;
      }
    }
  }

  private boolean runHere() throws InterruptedException {
    boolean written = false;
    try {
      TaskOutcome outcome = outcome();
      written = outcome != null && writer.write(outcome, step.place());
      return written;
    } finally {
      frame.running().end(task.messageId(), written);
    }
  }

  /** Waits for the run of an earlier delivery in this process. */
  private boolean endOf(CompletableFuture<Boolean> run) throws InterruptedException {
    while (!frame.drain().over()) {
      try {
        return run.get(heartbeat.untilNextRenewal(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        heartbeat.renewIfDue();
      } catch (ExecutionException e) {
        return false;
      }
    }
    return false;
  }

  private @Nullable TaskOutcome outcome() throws InterruptedException {
    if (isStopped()) {
      return failed(FailureCategory.CANCELLED, attempt());
    }
    boolean alone = delivery.count() >= frame.settings().aloneFrom();
    if (alone && isGivenUp()) {
      log("A task was given up, since each worker that took it died");
      return new Crashed(task.id(), task.attempt(), now(), delivery.count() - 1);
    }
    frame.gate().announce(alone);
    try {
      return admitted(alone);
    } finally {
      frame.gate().withdraw(alone);
    }
  }

  /** At the last delivery, or when it has killed a worker with no other task in it. */
  private boolean isGivenUp() {
    if (delivery.count() >= frame.settings().deliveries()) {
      return true;
    }
    try {
      return frame.loneRuns().hasRun(task);
    } catch (IOException storeIsAway) {
      return false;
    }
  }

  private @Nullable TaskOutcome admitted(boolean alone) throws InterruptedException {
    while (!frame.gate().enter(alone, GATE_WAIT)) {
      heartbeat.beat();
      if (frame.drain().requested()) {
        return null;
      }
    }
    try {
      return alone ? handledAlone() : handled();
    } catch (IOException storeIsAway) {
      return failed(Failures.of(storeIsAway), attempt());
    } finally {
      frame.gate().leave(alone);
    }
  }

  private @Nullable TaskOutcome handledAlone() throws IOException, InterruptedException {
    frame.loneRuns().remember(task);
    TaskOutcome outcome = handled();
    frame.loneRuns().forget(task);
    return outcome;
  }

  private @Nullable TaskOutcome handled() throws InterruptedException {
    Attempt attempt = attempt();
    long began = System.nanoTime();
    frame.metrics().began(task, attempt.queuedMicros());
    if (frame.handlers().mayTakeLong(task.work())) {
      attempt.tellStarted();
    }
    TaskOutcome outcome = awaited(thread.submit(() -> handle(attempt)), attempt);
    if (outcome != null) {
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      frame.metrics().ended(task, outcome, took);
    }
    return outcome;
  }

  /** Whatever is logged meanwhile, by a library too, is about the task's job. */
  private HandlerResult handle(Attempt attempt) throws IOException, InterruptedException {
    try (MDCCloseable unused = LogKeys.about(task.job())) {
      return frame.handlers().handle(task.work(), attempt);
    }
  }

  private @Nullable TaskOutcome awaited(Future<HandlerResult> running, Attempt attempt)
      throws InterruptedException {
    heartbeat.watch(attempt);
    while (true) {
      try {
        return outcome(running.get(heartbeat.untilNext(), TimeUnit.MILLISECONDS), attempt);
      } catch (TimeoutException e) {
        heartbeat.beat();
        if (frame.drain().over()) {
          thread.abandon();
          return null;
        }
        if (heartbeat.isOvertime()) {
          log("A handler did not end in time and was left behind");
          frame.metrics().abandoned(task);
          thread.abandon();
          return failed(FailureCategory.DEADLINE, attempt);
        }
      } catch (ExecutionException e) {
        return failed(e.getCause() == null ? e : e.getCause(), attempt);
      }
    }
  }

  private TaskOutcome outcome(HandlerResult result, Attempt attempt) {
    return switch (result) {
      case Finished(var facts, var outputs, var inline) ->
          new Done(task.id(), task.attempt(), now(), facts, outputs, inline, attempt.times());
      case NotDone(var failure) -> failed(failure, attempt);
    };
  }

  private TaskOutcome failed(Throwable thrown, Attempt attempt) {
    Failure failure = Failures.of(thrown);
    if (failure.category() == FailureCategory.INTERNAL) {
      log.atError()
          .addKeyValue("jobId", task.job())
          .addKeyValue("taskId", task.id())
          .addKeyValue("exception", thrown.getClass().getName())
          .addKeyValue("where", Where.of(thrown))
          .log("A handler failed");
    }
    return failed(failure, attempt);
  }

  private TaskOutcome failed(FailureCategory category, Attempt attempt) {
    return failed(Failure.of(category), attempt);
  }

  private TaskOutcome failed(Failure failure, Attempt attempt) {
    step.failed(failure.category().name());
    return new Failed(task.id(), task.attempt(), now(), failure, attempt.times());
  }

  private Attempt attempt() {
    return new Attempt(
        task,
        delivery.count(),
        this::isStopped,
        outcome -> frame.outcomes().tell(outcome, step.place()),
        frame.clock());
  }

  private boolean isStopped() {
    return frame.stoppedJobs().contains(task.job())
        && !frame.handlers().runsForStoppedJobs(task.work());
  }

  private Instant now() {
    return frame.clock().instant();
  }

  private void log(String message) {
    log.atWarn()
        .addKeyValue("jobId", task.job())
        .addKeyValue("taskId", task.id())
        .addKeyValue("delivery", delivery.count())
        .log(message);
  }
}
