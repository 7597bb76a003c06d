package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * The submissions that are being uploaded or wait for their answer. Bounded: who comes beyond is
 * refused at once and told when to come again, for a gateway that takes more than it can answer
 * ends up answering nobody. Safe for use by many threads.
 */
public final class OpenSubmissions {
  private static final Duration COME_AGAIN = Duration.ofSeconds(5);

  private final Semaphore places;
  private final int most;

  public OpenSubmissions(int most) {
    this.places = new Semaphore(most);
    this.most = most;
  }

  /**
   * Takes a place, until it is closed.
   *
   * @throws Refused when all are taken
   */
  Place enter() {
    if (!places.tryAcquire()) {
      throw Refused.tooMany(COME_AGAIN);
    }
    return places::release;
  }

  /** How many there are now. */
  public int count() {
    return most - places.availablePermits();
  }

  /** One submission's place. Closed once. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
