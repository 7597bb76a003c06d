package io.cartorio.workers.child;

import java.util.Map;

/**
 * One request to a child.
 *
 * @param operation the name of a {@link ChildOperation}
 * @param parameters what it needs to know besides the payload
 * @param payload the input's bytes; not copied
 * @param maxAnswerBytes an answer longer than this counts as the child's death
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of an image: compared nowhere, copied nowhere
public record ChildRequest(
    String operation, Map<String, String> parameters, byte[] payload, int maxAnswerBytes) {
  public ChildRequest {
    parameters = Map.copyOf(parameters);
  }
}
