package io.cartorio.workers;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the worker takes tasks. */
final class WorkerHealth implements HealthIndicator {
  private final WorkerLifecycle lifecycle;

  WorkerHealth(WorkerLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public Health health() {
    return lifecycle.isRunning()
        ? Health.up().build()
        : Health.outOfService().withDetail("reason", "starting or ending").build();
  }
}
