package io.cartorio.workers.frame;

import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What is measured about tasks, by lane and kind of work. */
final class WorkerMetrics {
  private final MeterRegistry registry;
  private final Map<Lane, AtomicInteger> busy = new EnumMap<>(Lane.class);

  WorkerMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Lane lane : Lane.values()) {
      busy.put(
          lane,
          registry.gauge(
              "cartorio.tasks.busy", Tags.of("lane", lane.label()), new AtomicInteger()));
    }
  }

  void taken(Task task, int delivery) {
    if (delivery > 1) {
      registry.counter("cartorio.tasks.redelivered", tags(task)).increment();
    }
    if (task.attempt() > 1) {
      registry.counter("cartorio.tasks.retried", tags(task)).increment();
    }
  }

  void began(Task task, long queuedMicros) {
    registry.timer("cartorio.tasks.queued", tags(task)).record(queuedMicros, TimeUnit.MICROSECONDS);
  }

  void ended(Task task, TaskOutcome outcome, Duration took) {
    registry
        .timer("cartorio.tasks.handled", tags(task).and("outcome", label(outcome)))
        .record(took);
  }

  void unreadable(Lane lane) {
    registry.counter("cartorio.tasks.unreadable", "lane", lane.label()).increment();
  }

  void abandoned(Task task) {
    registry.counter("cartorio.tasks.abandoned", tags(task)).increment();
  }

  void lockLost(Task task) {
    registry.counter("cartorio.tasks.lock.lost", tags(task)).increment();
  }

  void enter(Lane lane) {
    count(lane).incrementAndGet();
  }

  void leave(Lane lane) {
    count(lane).decrementAndGet();
  }

  int busy(Lane lane) {
    return count(lane).get();
  }

  private AtomicInteger count(Lane lane) {
    AtomicInteger count = busy.get(lane);
    if (count == null) {
      throw new IllegalStateException("every lane is counted");
    }
    return count;
  }

  private static Tags tags(Task task) {
    return Tags.of("lane", task.lane().label(), "work", Handlers.label(task.work()));
  }

  private static String label(TaskOutcome outcome) {
    return switch (outcome) {
      case TaskOutcome.Started _ -> "started";
      case TaskOutcome.Progress _ -> "progress";
      case TaskOutcome.Done _ -> "done";
      case TaskOutcome.Failed failed -> failed.failure().category().slug();
      case TaskOutcome.Deferred _ -> "deferred";
      case TaskOutcome.Crashed _ -> "crashed";
    };
  }
}
