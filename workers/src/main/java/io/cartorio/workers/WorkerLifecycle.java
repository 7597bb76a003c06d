package io.cartorio.workers;

import io.cartorio.workers.frame.Worker;
import org.springframework.context.SmartLifecycle;

/** Starts the worker last, when everything it needs stands, and drains it first. */
final class WorkerLifecycle implements SmartLifecycle {
  private final Worker worker;
  private final DecoderCheck decoder;
  private volatile boolean running;

  WorkerLifecycle(Worker worker, DecoderCheck decoder) {
    this.worker = worker;
    this.decoder = decoder;
  }

  @Override
  public void start() {
    try {
      decoder.check();
      worker.start();
      running = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    worker.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
