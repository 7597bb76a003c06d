package io.cartorio.streams.runtime;

import io.cartorio.platform.StartRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream thread that fails is replaced, at once the first time and later with a growing pause,
 * for as long as it takes: what it did not commit is read again. Only what a new thread cannot
 * mend, such as stores of a newer version, stops the instance.
 */
final class UncaughtErrors implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  private final InstantSource clock;
  private final Consumer<StartRefused> refused;
  private Instant lastFailure = Instant.MIN;
  private int failures;

  UncaughtErrors(InstantSource clock, Consumer<StartRefused> refused) {
    this.clock = clock;
    this.refused = refused;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refusal) {
        LOG.atError().log("{} {}", refusal.getMessage(), refusal.cure());
        refused.accept(refusal);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
    }
    Duration pause = pause();
    LOG.atError()
        .addKeyValue("pauseMillis", pause.toMillis())
        .setCause(failure)
        .log("a stream thread failed and is replaced");
    LockSupport.parkNanos(pause.toNanos());
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** 0 after a quiet minute, then 200 ms doubling to 12.8 s. */
  synchronized Duration pause() {
    Instant now = clock.instant();
    failures = lastFailure.isBefore(now.minus(QUIET)) ? 0 : failures + 1;
    lastFailure = now;
    return failures == 0
        ? Duration.ZERO
        : Duration.ofMillis(100L << Math.min(failures, MOST_DOUBLINGS + 1));
  }
}
