package io.cartorio.platform.telemetry;

import io.cartorio.schemas.task.Task;
import org.jspecify.annotations.Nullable;

/** Who is told of the steps of traces. Safe for use by many threads; never blocks, never fails. */
public interface Spans {

  /** What a step is to the one before it. */
  enum Kind {
    /** It answers a request. */
    SERVER,
    /** It makes one, and waits for the answer. */
    CLIENT,
    /** It writes a record. */
    PRODUCER,
    /** It does what a record asks. */
    CONSUMER
  }

  /** Nobody is told, and every step is where the one before it is. */
  Spans NONE = new Untold();

  /** Whether anybody is. */
  boolean areTold();

  /**
   * Begins a step, which its caller ends.
   *
   * @param name a few words of ours, never a client's
   * @param before the step it follows; null for the first of a trace
   */
  Step begin(String name, Kind kind, @Nullable TraceParent before);

  /** Begins doing what a record of {@code topic} asks, as {@link #begin} does. */
  default Step beginRecord(String name, String topic, @Nullable TraceParent before) {
    return messaging(begin(name, Kind.CONSUMER, before), "process", topic);
  }

  /** Begins an attempt at a task that came on {@code topic}. */
  default Step beginTask(String name, String topic, Task task, TraceParent before) {
    return beginRecord(name, topic, before)
        .tell("cartorio.job.id", task.job().value())
        .tell("cartorio.task.id", task.id().toString())
        .tell("cartorio.task.attempt", task.attempt());
  }

  /** Begins writing a record on {@code topic}. */
  default Step beginWriting(String topic, TraceParent before) {
    return messaging(begin("publish " + topic, Kind.PRODUCER, before), "send", topic);
  }

  private static Step messaging(Step step, String operation, String topic) {
    return step.tell("messaging.system", "kafka")
        .tell("messaging.operation.type", operation)
        .tell("messaging.destination.name", topic);
  }
}
