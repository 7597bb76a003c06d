package io.cartorio.gateway.endpoint;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.id.EndpointId;
import java.io.IOException;

/** Where endpoints are written down so that they are not lost. Safe for use by many threads. */
public interface EndpointLog {
  /**
   * Returns once the log has the record for good.
   *
   * @throws IOException when it has not, or may not have
   */
  void append(EndpointRecord entry) throws IOException;

  /**
   * As {@link #append}, for what may be asked for again.
   *
   * @throws Refused that says when to come again
   */
  default void appendOrRefuse(EndpointRecord entry) {
    try {
      append(entry);
    } catch (IOException e) {
      throw Refused.away();
    }
  }

  /**
   * Returns once the log has it for good that nothing is known of this endpoint any more.
   *
   * @throws IOException when it has not, or may not have
   */
  void remove(EndpointId endpoint) throws IOException;
}
