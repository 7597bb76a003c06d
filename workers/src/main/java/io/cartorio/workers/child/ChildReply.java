package io.cartorio.workers.child;

import java.lang.foreign.MemorySegment;
import java.util.Map;

/** What an operation in the child answers. */
public sealed interface ChildReply {
  /**
   * The work is done.
   *
   * @param release called once the content was written, to free what the operation owns
   */
  record Content(Map<String, String> header, MemorySegment content, Runnable release)
      implements ChildReply {}

  /** The work cannot be done for this input; {@code code} is the operation's own word for why. */
  record Refusal(String code, String detail) implements ChildReply {
    /** The code of a fault that the operation did not expect. */
    public static final String FAULT = "fault";
  }
}
