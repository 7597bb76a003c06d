package io.cartorio.delivery.webhook;

import io.cartorio.delivery.webhook.Gate.Entry;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.outcome.Facts.DeliveryFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work.Deliver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a task of the webhook lane: by an attempt, or by why there is none now. */
final class Deliverer {
  /** An endpoint's record was written before its job's: it is a moment away, or unreadable here. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  private static final Duration NOT_YET = Duration.ofSeconds(30);

  private final EndpointBook endpoints;
  private final Gates gates;
  private final Courier courier;
  private final WebhookSettings settings;
  private final InstantSource clock;

  Deliverer(
      EndpointBook endpoints,
      Gates gates,
      Courier courier,
      WebhookSettings settings,
      InstantSource clock) {
    this.endpoints = endpoints;
    this.gates = gates;
    this.courier = courier;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param trace what the attempt comes after
   * @param mayTakeLong told when an attempt at an endpoint begins that failed last
   */
  TaskOutcome answer(Task task, TraceParent trace, Runnable mayTakeLong)
      throws InterruptedException {
    if (!(task.work() instanceof Deliver work)) {
      return failed(task, Failure.of(FailureCategory.INTERNAL), null, StageTimes.NONE);
    }
    Optional<Endpoint> found = endpoints.find(work.endpoint(), ON_ITS_WAY);
    if (found.isEmpty()) {
      return new TaskOutcome.Deferred(
          task.id(), task.attempt(), clock.instant(), clock.instant().plus(NOT_YET));
    }
    Endpoint endpoint = found.get();
    if (!endpoint.owner().equals(task.owner())) {
      return failed(task, Failure.of(FailureCategory.FORBIDDEN), null, StageTimes.NONE);
    }
    if (!endpoint.isEnabled()) {
      return failed(task, Failure.of(FailureCategory.ENDPOINT_DISABLED), null, StageTimes.NONE);
    }
    Gate gate = gates.of(endpoint.id());
    return switch (gate.enter(clock, settings.patience().dividedBy(2))) {
      case Entry.Shut(Instant until) ->
          new TaskOutcome.Deferred(task.id(), task.attempt(), clock.instant(), until);
      case Entry.Open(Instant since, boolean suspect) -> {
        if (suspect) {
          mayTakeLong.run();
        }
        Attempt attempt = () -> courier.attempt(task, work, endpoint, trace);
        yield attempted(task, attempt, gate, since);
      }
    };
  }

  /** For when as many attempts run as may. */
  TaskOutcome putOff(Task task) {
    Instant now = clock.instant();
    return new TaskOutcome.Deferred(task.id(), task.attempt(), now, now.plus(settings.putOff()));
  }

  private interface Attempt {
    Attempted make() throws InterruptedException;
  }

  private TaskOutcome attempted(Task task, Attempt attempt, Gate gate, Instant since)
      throws InterruptedException {
    long began = System.nanoTime();
    boolean well = false;
    try {
      Attempted attempted = attempt.make();
      well = attempted.well();
      return outcome(task, attempted, times(task, began));
    } finally {
      gate.leave(since, clock.instant(), well);
    }
  }

  private TaskOutcome outcome(Task task, Attempted attempted, StageTimes times) {
    return switch (attempted) {
      case Attempted.Taken(int status) ->
          new TaskOutcome.Done(
              task.id(),
              task.attempt(),
              clock.instant(),
              new DeliveryFacts(status),
              List.of(),
              null,
              times);
      case Attempted.Failed failed ->
          failed(task, failed.failure(), failed.retryAfter().orElse(null), times);
    };
  }

  private TaskOutcome failed(
      Task task, Failure failure, @Nullable Instant retryAfter, StageTimes times) {
    return new TaskOutcome.Failed(
        task.id(), task.attempt(), clock.instant(), failure, times, retryAfter);
  }

  private StageTimes times(Task task, long beganNanos) {
    long handled = (System.nanoTime() - beganNanos) / 1000;
    long queued = Duration.between(task.at(), clock.instant()).toNanos() / 1000 - handled;
    return new StageTimes(Math.max(0, queued), handled, Map.of());
  }
}
