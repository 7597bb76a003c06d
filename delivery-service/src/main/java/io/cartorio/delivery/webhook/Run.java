package io.cartorio.delivery.webhook;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.telemetry.LogKeys;
import io.cartorio.platform.telemetry.Step;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topics;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC.MDCCloseable;

/**
 * One task from its record to its written outcome. Within the reader's patience the record waits
 * for it, and whoever dies leaves it to another at once; after that the stream-processor is told
 * that it runs, counts its deadline, and the record is done with.
 */
final class Run {
  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  private final Task task;
  private final TraceParent trace;
  private final Answering answering;
  private final EventPublisher publisher;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final CompletableFuture<Boolean> slow = new CompletableFuture<>();

  /** What the task comes to; told through {@code mayTakeLong} when that may be a while. */
  interface Answering {
    TaskOutcome answer(Task task, TraceParent trace, Runnable mayTakeLong)
        throws InterruptedException;
  }

  Run(Task task, TraceParent trace, Answering answering, EventPublisher publisher) {
    this.task = task;
    this.trace = trace;
    this.answering = answering;
    this.publisher = publisher;
  }

  /** To be called on a thread of its own. */
  void run() {
    boolean written = false;
    try (MDCCloseable unused = LogKeys.about(task.job());
        Step step = begin()) {
      written = write(outcome(step.place()), step.place());
    } finally {
      ended.complete(written);
    }
  }

  private Step begin() {
    return publisher.spans().beginTask("deliver", LaneReader.TOPIC.name(), task, trace);
  }

  private TaskOutcome outcome(TraceParent here) {
    try {
      return answering.answer(task, here, () -> slow.complete(true));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(FailureCategory.RECEIVER_AWAY);
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("taskId", task.id())
          .addKeyValue("exception", e.getClass().getName())
          .log("an attempt to deliver failed for a reason of ours");
      return failed(FailureCategory.DEPENDENCY_AWAY);
    }
  }

  private TaskOutcome failed(FailureCategory category) {
    return new TaskOutcome.Failed(
        task.id(), task.attempt(), Instant.now(), Failure.of(category), StageTimes.NONE);
  }

  /**
   * Whether the record is done with: the outcome is written, or that the task runs is. If not, it
   * goes back to the broker.
   */
  boolean settled(long untilNanos) throws InterruptedException {
    try {
      long left = Math.max(0, untilNanos - System.nanoTime());
      var unused = CompletableFuture.anyOf(ended, slow).get(left, TimeUnit.NANOSECONDS);
      if (ended.isDone()) {
        return ended.join();
      }
    } catch (TimeoutException e) {
      // it goes on beside
    } catch (ExecutionException e) {
      return false;
    }
    return write(new TaskOutcome.Started(task.id(), task.attempt(), Instant.now()), trace);
  }

  private boolean write(TaskOutcome outcome, TraceParent after) {
    try {
      publisher.send(Topics.OUTCOMES, outcome, after).join();
      return true;
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("taskId", task.id())
          .addKeyValue("reason", String.valueOf(e.getCause()))
          .log("an attempt's outcome was not written");
      return false;
    }
  }
}
