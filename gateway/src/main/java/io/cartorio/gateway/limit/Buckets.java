package io.cartorio.gateway.limit;

import java.util.List;

/** The buckets of all gateways. Safe for use by many threads. */
public interface Buckets {

  /**
   * Takes a request out of each of {@code buckets}, or out of none where one is empty.
   *
   * @throws BucketsAwayException when they cannot be reached
   */
  Verdict take(List<Bucket> buckets);

  /** The buckets cannot be reached. */
  final class BucketsAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BucketsAwayException(Throwable cause) {
      super("the rate limits cannot be read", cause);
    }
  }
}
