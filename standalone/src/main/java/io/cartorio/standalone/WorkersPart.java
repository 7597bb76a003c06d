package io.cartorio.standalone;

import io.cartorio.standalone.workers.WorkersProcess;
import io.cartorio.streams.runtime.StreamsRuntime;
import org.springframework.context.SmartLifecycle;

/**
 * Stops the workers after the gateway takes nothing new and before the topology that hears of their
 * last tasks. They were started long before, since their start takes longest.
 */
final class WorkersPart implements SmartLifecycle {
  private final WorkersProcess workers;
  private volatile boolean running = true;

  WorkersPart(WorkersProcess workers) {
    this.workers = workers;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    workers.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return StreamsRuntime.PHASE + 1_000;
  }
}
