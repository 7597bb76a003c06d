package io.cartorio.benchmarks.overhead;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.systemtests.checker.LogReader;
import io.cartorio.systemtests.checker.Logged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The moments of one job on the log, all by the clock of this machine. */
final class Journey {
  private Instant submitted = Instant.MAX;
  private Instant decided = Instant.MAX;
  private Instant dispatched = Instant.MAX;
  private Instant done = Instant.MAX;
  private long queuedMicros;
  private long handledMicros;
  private Instant completed = Instant.MAX;

  private Journey() {}

  /** The journey of every job on the log. */
  static Map<JobId, Journey> all(LogReader log) {
    Map<JobId, Journey> journeys = new HashMap<>();
    for (Logged<Intake> intake : log.all(Topics.INTAKE)) {
      if (intake.message() instanceof Submit submit) {
        of(journeys, submit.job()).submitted = submit.at();
      }
    }
    for (Logged<DocumentEvent> event : log.all(Topics.EVENTS)) {
      of(journeys, event.message().job()).note(event.message());
    }
    for (Logged<TaskOutcome> outcome : log.all(Topics.OUTCOMES)) {
      if (outcome.message() instanceof Done done) {
        Journey journey = of(journeys, done.job());
        journey.done = done.at();
        journey.queuedMicros = done.times().queued();
        journey.handledMicros = done.times().handled();
      }
    }
    return journeys;
  }

  private static Journey of(Map<JobId, Journey> journeys, JobId job) {
    return journeys.computeIfAbsent(job, _ -> new Journey());
  }

  private void note(DocumentEvent event) {
    if (event instanceof Submitted) {
      decided = event.at();
    } else if (event instanceof TaskDispatched) {
      dispatched = event.at();
    } else if (event instanceof Completed) {
      completed = event.at();
    }
  }

  /** The legs of a request, in milliseconds, in order; they add up to its whole time. */
  Map<String, Double> legs(Request request) {
    Map<String, Double> legs = new LinkedHashMap<>();
    double queued = queuedMicros / 1000.0;
    double handled = handledMicros / 1000.0;
    legs.put(
        "upload, type, hash, content store with fsync (gateway)",
        between(request.sentAt(), submitted));
    legs.put("submit written and read (intake to the decider)", between(submitted, decided));
    legs.put("decided, queued, dispatched (scheduler)", between(decided, dispatched));
    legs.put("commit, and the worker's fetch (dispatch to handler)", queued);
    legs.put("handler", handled);
    legs.put("output stored, outcome made (worker)", between(dispatched, done) - queued - handled);
    legs.put("outcome written and read (worker to the decider)", between(done, completed));
    legs.put(
        "commit, projection, notice, answer (decider to client)",
        between(completed, request.answeredAt()));
    return legs;
  }

  /** The legs of all requests, each with its times. */
  static Map<String, List<Double>> legs(
      Map<JobId, Journey> journeys, Collection<Request> requests) {
    Map<String, List<Double>> legs = new LinkedHashMap<>();
    for (Request request : requests) {
      Optional.ofNullable(request.reply().job().map(journeys::get).orElse(null))
          .ifPresent(
              journey ->
                  journey
                      .legs(request)
                      .forEach(
                          (leg, took) ->
                              legs.computeIfAbsent(leg, _ -> new ArrayList<>()).add(took)));
    }
    return legs;
  }

  private static double between(Instant from, Instant to) {
    return from.equals(Instant.MAX) || to.equals(Instant.MAX)
        ? Double.NaN
        : Duration.between(from, to).toNanos() / 1e6;
  }
}
