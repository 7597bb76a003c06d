package io.cartorio.streams.job;

import static io.cartorio.streams.job.Samples.FINGERPRINT;
import static io.cartorio.streams.job.Samples.GATEWAY;
import static io.cartorio.streams.job.Samples.OTHER_FINGERPRINT;
import static io.cartorio.streams.job.Samples.OTHER_GATEWAY;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.SETTINGS;
import static io.cartorio.streams.job.Samples.START;
import static io.cartorio.streams.job.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Task;
import io.cartorio.streams.job.Input.Dispatch;
import io.cartorio.streams.job.Input.Overdue;
import io.cartorio.streams.job.Input.Received;
import io.cartorio.streams.job.Input.Refused;
import io.cartorio.streams.job.Input.Reported;
import io.cartorio.streams.job.Input.TimerDue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A model of everything around the decider, for one job: a client, a scheduler, flaky workers, a
 * store and a clock. Records are lost, doubled, delayed and overtaken until the world heals, and
 * then it goes on until nothing is left to happen.
 */
final class World {
  private static final int MOST_INPUTS = 5_000;

  private final Chaos chaos;
  private final Agenda agenda = new Agenda(START);
  private final ModelScheduler scheduler = new ModelScheduler();
  private final ModelStore store = new ModelStore();
  private final ModelWorker worker;
  private final Decider decider;
  private final List<DocumentEvent> events = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private @Nullable Job job;
  private @Nullable Instant timer;
  private int inputs;

  World(long seed, Safeguards safeguards) {
    Random random = new Random(seed);
    chaos = new Chaos(random, START.plus(Duration.ofMinutes(random.nextInt(60))));
    decider = new Decider(SETTINGS, safeguards);
    worker = new ModelWorker(agenda, chaos, store, scheduler, this::report);
  }

  /** Lives it through until nothing is left to happen. */
  History live() {
    script();
    while (agenda.next()) {
      hold(inputs < MOST_INPUTS, "a job has an end to its inputs");
    }
    return new History(List.copyOf(events), List.copyOf(effects), job, scheduler.isIdle(), store);
  }

  /** What the client does, and those who should not. */
  private void script() {
    int images = chaos.dice(4);
    boolean told = chaos.oneIn(2);
    Input submit = submit(images, FINGERPRINT, GATEWAY);
    send(Duration.ZERO, told ? Inputs.with(submit, Samples.WEBHOOK) : submit);
    sometimes(told ? 3 : 9, Inputs.redeliverBy(OWNER));
    sometimes(9, Inputs.redeliverBy(STRANGER));
    if (told && chaos.oneIn(6)) {
      send(chaos.upTo(Duration.ofDays(9)), Inputs.redeliverBy(OWNER));
    }
    sometimes(3, submit(images, FINGERPRINT, OTHER_GATEWAY));
    sometimes(6, submit(images, OTHER_FINGERPRINT, null));
    sometimes(3, Inputs.cancelBy(OWNER));
    sometimes(4, Inputs.deleteBy(OWNER));
    sometimes(8, Inputs.cancelBy(STRANGER));
    sometimes(8, Inputs.deleteBy(STRANGER));
    sometimes(6, Inputs.sweep());
    sometimes(6, refused((Received) submit));
    sometimes(8, refused((Received) Inputs.cancelBy(STRANGER)));
    sometimes(4, new TimerDue());
    if (chaos.oneIn(10)) {
      send(chaos.upTo(Duration.ofHours(30)), Inputs.sweep());
    }
    if (chaos.oneIn(10)) {
      send(chaos.upTo(Duration.ofHours(30)), Inputs.deleteBy(OWNER));
    }
  }

  /** As the reader of intake hands on what has no good grant. */
  private Input refused(Received request) {
    RejectionReason[] reasons = {
      RejectionReason.GRANT_FORGED,
      RejectionReason.GRANT_EXPIRED,
      RejectionReason.GRANT_DOES_NOT_COVER
    };
    return new Refused(request.intake(), reasons[chaos.dice(reasons.length)]);
  }

  /** The text of an image, or what is asked of a document of a few. */
  private static Input submit(int images, Sha256 fingerprint, @Nullable InstanceId replyTo) {
    return images == 0
        ? Inputs.submit(fingerprint, replyTo)
        : Inputs.submit(
            Samples.OF_DOCUMENTS.get(images % Samples.OF_DOCUMENTS.size()),
            fingerprint,
            replyTo,
            Collections.nCopies(images, Samples.input()));
  }

  private void sometimes(int oneIn, Input input) {
    if (chaos.oneIn(oneIn)) {
      Duration most = chaos.oneIn(2) ? Duration.ofSeconds(30) : Duration.ofMinutes(60);
      send(chaos.upTo(most), input);
    }
  }

  /** On its way to the job: perhaps twice, perhaps overtaken. */
  private void send(Duration after, Input input) {
    Instant arrival = agenda.now().plus(after).plus(chaos.transit(agenda.now()));
    agenda.at(arrival, () -> receive(input));
    if (chaos.strikes(agenda.now(), 6)) {
      agenda.at(arrival.plus(chaos.upTo(Duration.ofMinutes(40))), () -> receive(input));
    }
  }

  private void report(Duration after, TaskOutcome outcome) {
    if (!chaos.strikes(agenda.now(), 10)) {
      send(after, new Reported(outcome));
    }
  }

  private void receive(Input input) {
    inputs++;
    Decision decision = decider.decide(job, input, agenda.now());
    for (DocumentEvent event : decision.events()) {
      events.add(event);
      job = Evolution.evolve(job, event);
    }
    hold(Objects.equals(decision.job(), job), "the decision's job is what its events make");
    decision.effects().forEach(this::take);
    scheduler.check(job);
    checkStored();
    keepTimer(input);
  }

  /** A plain check where millions are made. */
  private static void hold(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }

  /** What is stored reads back as it was, and is what its events make of it. */
  private void checkStored() {
    if (chaos.oneIn(20)) {
      Job folded = null;
      for (DocumentEvent event : events) {
        folded = Evolution.evolve(folded, event);
      }
      assertThat(folded).as("the fold").isEqualTo(job);
    }
    Job current = job;
    if (current != null && chaos.oneIn(50)) {
      byte[] bytes = Json.mapper().writeValueAsBytes(current);
      assertThat(Json.mapper().readValue(bytes, Job.class)).isEqualTo(current);
    }
  }

  /** One timer a job, at its next due time; one that changed nothing is not set again. */
  private void keepTimer(Input input) {
    Job current = job;
    Instant due = current == null ? null : current.nextDue().orElse(null);
    if (due != null && !(due.equals(timer) && !(input instanceof TimerDue && timer == null))) {
      timer = due;
      agenda.at(due, () -> fire(due));
    }
  }

  private void fire(Instant due) {
    if (due.equals(timer)) {
      receive(new TimerDue());
    }
  }

  private void take(Effect effect) {
    effects.add(effect);
    scheduler.tell(effect);
    switch (effect) {
      case Effect.Enqueue(TaskId task, var lane, var owner) -> credit(task);
      case Effect.Send(Task task) -> deliver(task);
      case Effect.Withdraw withdraw -> {}
      case Effect.Release release -> {}
      case Effect.Publish publish -> {}
      case Effect.Broadcast broadcast -> {}
      case Effect.Show show -> {}
    }
  }

  /** Credit comes sooner or later, and once in a while by mistake. */
  private void credit(TaskId task) {
    agenda.at(
        agenda.now().plus(chaos.upTo(Duration.ofSeconds(5))),
        () -> {
          if (scheduler.isWaiting(task) || chaos.oneIn(4)) {
            receive(new Dispatch(task));
          }
        });
  }

  private void deliver(Task task) {
    Instant now = agenda.now();
    if (!chaos.strikes(now, 10)) {
      agenda.at(now.plus(chaos.transit(now)), () -> worker.take(task));
    }
    if (chaos.strikes(now, 10)) {
      agenda.at(now.plus(chaos.transit(now)), () -> worker.take(task));
    }
    watch(task);
  }

  /** The scheduler looks whether the lane has moved past a task that nobody started. */
  private void watch(Task task) {
    agenda.at(
        agenda.now().plus(Duration.ofSeconds(30)).plus(chaos.upTo(Duration.ofMinutes(3))),
        () -> {
          if (scheduler.isOutstanding(task.id(), task.attempt()) && !isStarted(task)) {
            receive(new Overdue(task.id()));
          }
        });
  }

  private boolean isStarted(Task task) {
    Job current = job;
    return current != null
        && current.outstanding().stream()
            .anyMatch(out -> out.task().equals(task.id()) && out.started());
  }
}
