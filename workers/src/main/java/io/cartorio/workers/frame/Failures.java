package io.cartorio.workers.frame;

import io.cartorio.platform.content.PurgedException;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.workers.task.TaskStoppedException;
import java.io.IOException;

/** What a handler's exception means. */
final class Failures {
  private Failures() {}

  static Failure of(Throwable thrown) {
    return Failure.of(category(thrown));
  }

  private static FailureCategory category(Throwable thrown) {
    return switch (thrown) {
      case TaskStoppedException _ -> FailureCategory.CANCELLED;
      case PurgedException _ -> FailureCategory.CANCELLED;
      case InterruptedException _ -> FailureCategory.DEADLINE;
      case IOException _ -> FailureCategory.DEPENDENCY_AWAY;
      default -> FailureCategory.INTERNAL;
    };
  }
}
