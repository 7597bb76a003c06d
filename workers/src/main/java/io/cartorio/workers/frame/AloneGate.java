package io.cartorio.workers.frame;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets tasks run beside each other, and one that has killed workers run with none beside it. While
 * one is to run alone, slots take no new tasks, so that none is held by a process that may die.
 */
final class AloneGate {
  private final int slots;
  private final Semaphore places;
  private final AtomicInteger loners = new AtomicInteger();

  AloneGate(int slots) {
    this.slots = slots;
    this.places = new Semaphore(slots, true);
  }

  /** Says that a task is to run; until {@link #withdraw} if {@code alone}, slots take no other. */
  void announce(boolean alone) {
    if (alone) {
      loners.incrementAndGet();
    }
  }

  boolean enter(boolean alone, Duration wait) throws InterruptedException {
    return places.tryAcquire(alone ? slots : 1, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  void leave(boolean alone) {
    places.release(alone ? slots : 1);
  }

  void withdraw(boolean alone) {
    if (alone) {
      loners.decrementAndGet();
    }
  }

  /** Whether a slot may take a task now. */
  boolean isOpen() {
    return loners.get() == 0;
  }
}
