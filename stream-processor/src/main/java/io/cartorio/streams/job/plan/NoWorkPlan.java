package io.cartorio.streams.job.plan;

import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work.Noop;
import java.time.Duration;
import java.util.Optional;

/** One task that looks at no input. */
final class NoWorkPlan {
  private NoWorkPlan() {}

  static Optional<Plan> of(NoWork operation, Timeouts timeouts) {
    Duration timeout = timeouts.noWork().plusMillis(operation.millis());
    return Optional.of(
        new Plan.Single(new Step("noop", Lane.INTERACTIVE, new Noop(operation), timeout)));
  }
}
