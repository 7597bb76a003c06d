package io.cartorio.gateway.submit;

import java.util.List;

/**
 * A batch whose jobs were all accepted.
 *
 * @param jobs in the order of their documents
 */
record TakenBatch(String id, DeliveryMode mode, List<Submission> jobs) implements AutoCloseable {
  @Override
  public void close() {
    jobs.forEach(Submission::close);
  }
}
