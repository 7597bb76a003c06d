package io.cartorio.delivery.sweep;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps now and again until it is closed. A round that fails is made up for by the next. */
public final class SweepSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

  private final Sweeper sweeper;
  private final Duration every;
  private final CountDownLatch closed = new CountDownLatch(1);

  public SweepSchedule(Sweeper sweeper, Duration every) {
    this.sweeper = sweeper;
    this.every = every;
  }

  public void start() {
    Thread.ofVirtual().name("sweeper").start(this::run);
  }

  private void run() {
    try {
      while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      int asked = sweeper.sweep(Instant.now());
      if (asked > 0) {
        LOG.atInfo().addKeyValue("jobs", asked).log("asked about jobs with old bytes");
      }
    } catch (IOException | RuntimeException e) {
      LOG.atWarn().setCause(e).log("a sweep was not finished");
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
