package io.cartorio.workers.child;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** What is counted about children. */
final class ChildMetrics {
  private final MeterRegistry registry;

  ChildMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void started() {
    registry.counter("cartorio.child.starts").increment();
  }

  void called(ChildRequest request, ChildAnswer answer, Duration took) {
    String outcome =
        switch (answer) {
          case ChildAnswer.Answered _ -> "answered";
          case ChildAnswer.Refused _ -> "refused";
          case ChildAnswer.Died _ -> "died";
          case ChildAnswer.TimedOut _ -> "timed_out";
          case ChildAnswer.NotStarted _ -> "not_started";
        };
    registry
        .timer("cartorio.child.calls", "operation", request.operation(), "outcome", outcome)
        .record(took);
  }
}
