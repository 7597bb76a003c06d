package io.cartorio.workers.frame;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets tasks run beside each other, and one that has killed workers run with none beside it. */
final class AloneGate {
  private final int slots;
  private final Semaphore places;

  AloneGate(int slots) {
    this.slots = slots;
    this.places = new Semaphore(slots, true);
  }

  boolean enter(boolean alone, Duration wait) throws InterruptedException {
    return places.tryAcquire(alone ? slots : 1, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  void leave(boolean alone) {
    places.release(alone ? slots : 1);
  }
}
