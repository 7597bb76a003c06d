package io.cartorio.platform.telemetry;

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
}
