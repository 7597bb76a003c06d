package io.cartorio.streams.scheduler;

/** How many tasks ended a second, over the last 10 whole seconds. */
final class DrainRate {
  private static final int SECONDS = 10;

  private final int[] ended = new int[SECONDS];
  private long second = Long.MIN_VALUE;

  void ended(long nowMillis) {
    turnTo(nowMillis);
    ended[slot(second)]++;
  }

  double perSecond(long nowMillis) {
    turnTo(nowMillis);
    int sum = 0;
    for (int count : ended) {
      sum += count;
    }
    return sum / (double) SECONDS;
  }

  private void turnTo(long nowMillis) {
    long now = Math.floorDiv(nowMillis, 1000L);
    if (now <= second) {
      return;
    }
    long stale = second == Long.MIN_VALUE ? SECONDS : Math.min(SECONDS, now - second);
    for (long i = 0; i < stale; i++) {
      ended[slot(now - i)] = 0;
    }
    second = now;
  }

  private static int slot(long second) {
    return (int) Math.floorMod(second, (long) SECONDS);
  }
}
