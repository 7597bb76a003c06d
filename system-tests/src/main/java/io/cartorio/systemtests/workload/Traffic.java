package io.cartorio.systemtests.workload;

import java.util.concurrent.atomic.AtomicInteger;

/** How much is under way. */
public final class Traffic {
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger uploading = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger wrongAnswers = new AtomicInteger();

  void started() {
    inFlight.incrementAndGet();
  }

  void finished() {
    inFlight.decrementAndGet();
    finished.incrementAndGet();
  }

  void uploadStarted() {
    uploading.incrementAndGet();
  }

  void uploadEnded() {
    uploading.decrementAndGet();
  }

  void answeredWrongly() {
    wrongAnswers.incrementAndGet();
  }

  /** Errands that were begun and have no end yet. */
  public int inFlight() {
    return inFlight.get();
  }

  /** Errands whose bytes are being sent, slowly. */
  public int uploading() {
    return uploading.get();
  }

  public int finishedErrands() {
    return finished.get();
  }

  /** How often a client was told that a job it had been given does not exist. */
  public int wrongAnswers() {
    return wrongAnswers.get();
  }
}
