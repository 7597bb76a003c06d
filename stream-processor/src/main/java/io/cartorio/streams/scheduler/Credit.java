package io.cartorio.streams.scheduler;

/**
 * How many tasks of a lane may be out at once.
 *
 * <p>By Little's law a lane that ends {@code r} tasks a second, each handled for {@code S} seconds,
 * holds {@code r × (S + W)} of them when each waits {@code W} for a worker. With {@code n} tasks
 * out and one of them ending after {@code R}, {@code r = n / R}, so {@code n × (S + W) / R} is the
 * number that would make the wait the target. Each task that ends moves the credit towards its
 * number by one part in {@code credit}, so that one round trip brings it there and one odd task
 * does not. A lane that is new, and has not yet made a task wait for longer than the target, gets
 * one more for each task that ends instead: it doubles in a round trip, as TCP's slow start does,
 * since the law alone grows slowly where {@code S} is long.
 *
 * <p>Tasks that take little are let out in number in any case, {@code W / (S + 10 ms)} of them with
 * 10 ms for what a worker needs around each: even one slot is through with these within the target.
 * Without this a way there and back that is longer than the target, as on a machine that has too
 * much to do, would leave one task out at a time, and throughput would fall to one a round trip.
 *
 * <p>Only a task that ends while all the credit is in use says anything: a lane with little to do
 * waits little, whatever its credit (RFC 7661 says the same of an idle connection's window). {@code
 * R} is measured by one clock and {@code S} is a duration, so clocks that differ do not matter. Two
 * slots of 1 s tasks settle at 2 or 3; 300 no-work tasks a second at about 75 over all partitions.
 */
final class Credit {
  private static final double OVERHEAD_MICROS = 10_000;
  private static final double MEAN_OVER = 16;

  private final double targetMicros;
  private final int least;
  private final int max;
  private double value;
  private double meanMicros = Double.NaN;
  private boolean cold = true;

  Credit(SchedulerSettings settings) {
    this(settings, 1);
  }

  /**
   * @param least what is allowed in any case
   */
  Credit(SchedulerSettings settings, int least) {
    this.least = least;
    this.targetMicros = settings.targetWait().toNanos() / 1e3;
    this.max = settings.maxCredit();
    this.value = settings.initialCredit();
  }

  /**
   * The nearest whole number: rounded up, each partition's fraction of a task would be a whole one
   * that waits, and a newcomer waits behind it. At least 1, so that a lane whose workers are slow
   * is never shut.
   */
  int limit() {
    double floor = Double.isNaN(meanMicros) ? 1 : targetMicros / (meanMicros + OVERHEAD_MICROS);
    return Math.toIntExact(Math.round(Math.max(least, Math.min(max, Math.max(value, floor)))));
  }

  /** What was out before a restart was allowed then, and is allowed now. */
  void raiseTo(int outstanding) {
    value = Math.clamp(outstanding, value, max);
  }

  /**
   * A task ended.
   *
   * @param outstanding tasks out as it ended, with itself
   * @param residenceMicros from its dispatch to its end
   * @param handledMicros of that, its handler's time
   */
  void ended(int outstanding, long residenceMicros, long handledMicros) {
    meanMicros =
        Double.isNaN(meanMicros)
            ? handledMicros
            : meanMicros + (handledMicros - meanMicros) / MEAN_OVER;
    if (outstanding < limit()) {
      return;
    }
    if (residenceMicros - handledMicros > targetMicros) {
      cold = false;
    } else if (cold) {
      value = Math.min(max, value + 1);
      return;
    }
    double wanted = Math.min(2, (handledMicros + targetMicros) / residenceMicros) * outstanding;
    value = Math.clamp(value + (wanted - value) / value, 1, max);
  }
}
