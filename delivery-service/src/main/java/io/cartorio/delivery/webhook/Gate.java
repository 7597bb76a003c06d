package io.cartorio.delivery.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The way to one endpoint: how many may be on it, and a circuit that opens when it fails time and
 * again. While it is open nothing is sent; then one attempt at a time goes and looks. What is put
 * off is given a place in a queue that moves as fast as the endpoint takes what is sent to it, so
 * that a crowd does not come back at once. Safe for use by many threads.
 */
final class Gate {
  private static final double FIRST_GUESS_MILLIS = 100;
  private static final double MEAN_OVER = 8;

  private final WebhookSettings settings;
  private final List<Instant> inside = new ArrayList<>();
  private int failures;
  private double meanMillis = FIRST_GUESS_MILLIS;
  private Instant openUntil = Instant.EPOCH;
  private Instant lastPlace = Instant.EPOCH;
  private Duration nextOpen;

  /** Whether an attempt may go. */
  sealed interface Entry {
    /**
     * It goes, and {@link Gate#leave} follows.
     *
     * @param suspect whether the endpoint failed last, or lets one wait now, so that this may take
     *     its time too
     */
    record Open(Instant since, boolean suspect) implements Entry {}

    /** Not before {@code until}. */
    record Shut(Instant until) implements Entry {}
  }

  Gate(WebhookSettings settings) {
    this.settings = settings;
    this.nextOpen = settings.openFor();
  }

  /**
   * As {@link #enter(Instant)}, but where the way is full of attempts that take no time, a place on
   * it is waited for: to be put off, and sent again, would take longer and cost more.
   */
  synchronized Entry enter(InstantSource clock, Duration longest) throws InterruptedException {
    long until = System.nanoTime() + longest.toNanos();
    Instant now = clock.instant();
    long left = longest.toNanos();
    while (left > 0 && isFull() && isMoving(now)) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      now = clock.instant();
      left = until - System.nanoTime();
    }
    return enter(now);
  }

  synchronized Entry enter(Instant now) {
    if (now.isBefore(openUntil)) {
      return placeAfter(openUntil);
    }
    if (isTripped() && !inside.isEmpty()) {
      return placeAfter(now.plus(nextOpen));
    }
    if (isFull()) {
      return placeAfter(now.plus(putOff(now)));
    }
    boolean suspect = !isMoving(now);
    inside.add(now);
    return new Entry.Open(now, suspect);
  }

  /**
   * As long again as the first one waits, where that is long: what comes back to an endpoint that
   * does not answer costs those that do.
   */
  private Duration putOff(Instant now) {
    Duration waited = Duration.between(inside.getFirst(), now);
    return waited.compareTo(settings.putOff()) > 0 ? waited : settings.putOff();
  }

  private boolean isFull() {
    return inside.size() >= settings.perEndpoint();
  }

  /** Whether it did not fail last, and lets nobody wait. */
  private boolean isMoving(Instant now) {
    boolean waiting =
        !inside.isEmpty() && inside.getFirst().isBefore(now.minus(settings.patience()));
    return failures == 0 && !waiting;
  }

  private Entry placeAfter(Instant earliest) {
    Instant from = lastPlace.isAfter(earliest) ? lastPlace : earliest;
    lastPlace = from.plusMillis(Math.round(meanMillis / settings.perEndpoint()));
    return new Entry.Shut(lastPlace);
  }

  /**
   * @param since when it entered
   * @param well whether the endpoint answered as one that is in order
   */
  synchronized void leave(Instant since, Instant now, boolean well) {
    inside.remove(since);
    notifyAll();
    meanMillis += (Duration.between(since, now).toMillis() - meanMillis) / MEAN_OVER;
    if (well) {
      failures = 0;
      nextOpen = settings.openFor();
      return;
    }
    failures++;
    if (isTripped() && !now.isBefore(openUntil)) {
      openUntil = now.plus(nextOpen);
      Duration twice = nextOpen.multipliedBy(2);
      nextOpen = twice.compareTo(settings.openAtMost()) > 0 ? settings.openAtMost() : twice;
    }
  }

  private boolean isTripped() {
    return failures >= settings.failuresToOpen();
  }
}
