package io.cartorio.delivery.webhook;

import java.util.concurrent.Semaphore;

/** How many attempts run in this process, and how many may. Safe for use by many threads. */
final class Busy {
  private final Semaphore places;
  private final int most;

  Busy(int most) {
    this.most = most;
    this.places = new Semaphore(most);
  }

  /** Whether there was a place; it is then taken. */
  boolean enter() {
    return places.tryAcquire();
  }

  void leave() {
    places.release();
  }

  int count() {
    return most - places.availablePermits();
  }

  int most() {
    return most;
  }
}
