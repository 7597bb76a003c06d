package io.cartorio.benchmarks.overhead;

import io.cartorio.systemtests.client.Reply;
import java.time.Duration;
import java.time.Instant;

/** A request with the moments that its client saw. */
record Request(Instant sentAt, Instant answeredAt, Reply reply) {
  /** The answer's time without the handler's, in milliseconds. */
  double overhead() {
    return millis() - reply.timing().getOrDefault("handler", 0.0);
  }

  double millis() {
    return Duration.between(sentAt, answeredAt).toNanos() / 1e6;
  }
}
