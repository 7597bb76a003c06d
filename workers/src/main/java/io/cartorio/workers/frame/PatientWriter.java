package io.cartorio.workers.frame;

import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.outcome.TaskOutcome;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an outcome for as long as it takes, and keeps its task's lock meanwhile. */
final class PatientWriter {
  private static final Logger log = LoggerFactory.getLogger(PatientWriter.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Frame frame;
  private final Heartbeat heartbeat;

  PatientWriter(Frame frame, Heartbeat heartbeat) {
    this.frame = frame;
    this.heartbeat = heartbeat;
  }

  /** Whether it is written; false only when the worker ends first. */
  boolean write(TaskOutcome outcome, TraceParent trace) throws InterruptedException {
    while (!frame.drain().over()) {
      if (isWritten(frame.outcomes().write(outcome, trace), outcome)) {
        return true;
      }
      frame.drain().pause(PAUSE);
      heartbeat.renewIfDue();
    }
    return false;
  }

  private boolean isWritten(Future<?> writing, TaskOutcome outcome) throws InterruptedException {
    while (!frame.drain().over()) {
      try {
        writing.get(heartbeat.untilNextRenewal(), TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        heartbeat.renewIfDue();
      } catch (ExecutionException e) {
        log.atWarn()
            .addKeyValue("taskId", outcome.task())
            .addKeyValue("reason", String.valueOf(e.getCause()))
            .log("An outcome was not written and is tried again");
        return false;
      }
    }
    return false;
  }
}
