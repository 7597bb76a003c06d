package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the making. Each event is folded in as it is added, so that what follows from it is
 * decided on the job it makes.
 */
final class Draft {
  private final DeciderSettings settings;
  private final Safeguards safeguards;
  private final Instant now;
  private final @Nullable Job before;
  private final List<DocumentEvent> events = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private @Nullable Job job;

  Draft(DeciderSettings settings, Safeguards safeguards, @Nullable Job job, Instant now) {
    this.settings = settings;
    this.safeguards = safeguards;
    this.now = now;
    this.before = job;
    this.job = job;
  }

  DeciderSettings settings() {
    return settings;
  }

  Safeguards safeguards() {
    return safeguards;
  }

  Instant now() {
    return now;
  }

  /** The job after the events so far. */
  @Nullable Job job() {
    return job;
  }

  /** The revision the next event has. */
  long revision() {
    Job current = job;
    return current == null ? 1 : current.revision() + 1;
  }

  void add(DocumentEvent event) {
    events.add(event);
    job = Evolution.evolve(job, event);
  }

  void add(Effect effect) {
    effects.add(effect);
  }

  /** The events, and the effects with what the scheduler has to know before them. */
  Decision decision() {
    List<Effect> all = new ArrayList<>(SchedulerEffects.between(before, job));
    all.addAll(effects);
    return new Decision(job, events, all);
  }
}
