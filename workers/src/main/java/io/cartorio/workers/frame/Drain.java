package io.cartorio.workers.frame;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether this worker is ending, and until when what runs may finish. */
final class Drain {
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile long deadlineNanos;

  void request(Duration patience) {
    deadlineNanos = System.nanoTime() + patience.toNanos();
    asked.countDown();
  }

  boolean requested() {
    return asked.getCount() == 0;
  }

  /** Whether what still runs is given back. */
  boolean over() {
    return requested() && System.nanoTime() - deadlineNanos > 0;
  }

  /** Waits for the request, no longer than {@code pause}. */
  void pause(Duration pause) throws InterruptedException {
    var unused = asked.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
