package io.cartorio.workers.child;

import java.util.Map;

/** How a request to a child ended. Details are for logs, never for clients. */
public sealed interface ChildAnswer {
  /** Done: what the operation reported, and its output. */
  @SuppressWarnings("ArrayRecordComponent") // pixels: compared nowhere, copied nowhere
  record Answered(Map<String, String> header, byte[] content) implements ChildAnswer {}

  /** The operation refused the input with a code of its own. */
  record Refused(String code, String detail) implements ChildAnswer {}

  /** The child died on this request, or broke the protocol and was killed. */
  record Died(String detail) implements ChildAnswer {}

  /** The child did not answer before the deadline and was killed. */
  record TimedOut() implements ChildAnswer {}

  /** No child could be started; the input was not looked at. */
  record NotStarted(String detail) implements ChildAnswer {}
}
