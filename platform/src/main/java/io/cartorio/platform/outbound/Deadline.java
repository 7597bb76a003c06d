package io.cartorio.platform.outbound;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The moment by which all of a call has ended, however slowly its bytes trickle. */
final class Deadline {
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean hasPassed() {
    return end - System.nanoTime() <= 0;
  }

  /** What is left, at least a millisecond. */
  Duration left() {
    return Duration.ofNanos(Math.max(end - System.nanoTime(), 1_000_000));
  }

  /** Runs {@code cut} at the deadline, unless the call has ended before. */
  Watch watch(Runnable cut) {
    ScheduledFuture<?> planned = TIMER.schedule(cut, end - System.nanoTime(), TimeUnit.NANOSECONDS);
    return () -> planned.cancel(false);
  }

  /** A planned cut; closed once the call has ended. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("outbound-deadline").factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
