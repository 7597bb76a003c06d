package io.cartorio.gateway.limit;

import java.util.List;

/**
 * Whether a request is let through.
 *
 * @param left in each bucket, after it
 */
public record Verdict(boolean admitted, List<Level> left) {
  public Verdict {
    left = List.copyOf(left);
  }

  /** What is left in a bucket: requests, and parts of one. */
  public record Level(Bucket bucket, double requests) {}
}
