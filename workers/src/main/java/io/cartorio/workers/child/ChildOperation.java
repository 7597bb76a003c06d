package io.cartorio.workers.child;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Map;

/**
 * Work that runs inside the child process, found there by {@link java.util.ServiceLoader}.
 *
 * <p>The payload is memory outside the Java heap that lives until {@code run} returned and its
 * reply was written; so does everything from {@code memory}. One request runs at a time. Whatever
 * is thrown is answered as a refusal with code {@link ChildReply.Refusal#FAULT}; the process goes
 * on.
 */
public interface ChildOperation {
  /** The name requests ask for. */
  String name();

  ChildReply run(Map<String, String> parameters, MemorySegment payload, SegmentAllocator memory)
      throws Exception;
}
