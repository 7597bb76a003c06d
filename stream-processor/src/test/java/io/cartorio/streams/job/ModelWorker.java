package io.cartorio.streams.job;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.outcome.Facts.DeliveryFacts;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** A worker that succeeds, fails, dies, hangs, dawdles and repeats itself. */
final class ModelWorker {
  private static final Duration QUICK = Duration.ofSeconds(20);

  private final Agenda agenda;
  private final Chaos chaos;
  private final ModelStore store;
  private final ModelScheduler scheduler;

  /** Where its words go, after how long. */
  private final BiConsumer<Duration, TaskOutcome> report;

  ModelWorker(
      Agenda agenda,
      Chaos chaos,
      ModelStore store,
      ModelScheduler scheduler,
      BiConsumer<Duration, TaskOutcome> report) {
    this.agenda = agenda;
    this.chaos = chaos;
    this.store = store;
    this.scheduler = scheduler;
    this.report = report;
  }

  void take(Task task) {
    if (task.work() instanceof Work.Deliver) {
      deliver(task);
      return;
    }
    Instant now = agenda.now();
    int mood = chaos.reigns(now) ? chaos.dice(12) : 0;
    if (mood == 1) {
      return;
    }
    if (mood == 2) {
      say(Duration.ZERO, new TaskOutcome.Deferred(task.id(), task.attempt(), now, later(now)));
      return;
    }
    say(Duration.ZERO, new TaskOutcome.Started(task.id(), task.attempt(), now));
    Duration took = chaos.upTo(QUICK);
    switch (mood) {
      case 3 -> {
        // Hangs: a start, and then nothing more.
      }
      case 4 -> fail(task, took, FailureCategory.DEPENDENCY_AWAY);
      case 5 -> fail(task, took, FailureCategory.BROKEN_INPUT);
      case 6 -> say(took, new TaskOutcome.Crashed(task.id(), task.attempt(), now.plus(took), 3));
      case 7 -> {
        // Its worker dies, and another takes the same attempt.
        Duration again = took.plusSeconds(2);
        say(again, new TaskOutcome.Started(task.id(), task.attempt(), now.plus(again)));
        succeed(task, again.plus(chaos.upTo(QUICK)));
      }
      case 8 -> succeed(task, took.plusMillis(task.timeoutMillis()));
      case 9 -> {
        succeed(task, took);
        fail(task, took.plusSeconds(1), FailureCategory.DEPENDENCY_AWAY);
      }
      default -> {
        say(
            took.dividedBy(2),
            new TaskOutcome.Progress(
                task.id(), task.attempt(), now.plus(took.dividedBy(2)), "detect", 0.5));
        succeed(task, took);
      }
    }
  }

  /** A receiver may be away for days: its mood does not end with the world's. */
  private void deliver(Task task) {
    Instant now = agenda.now();
    int mood = task.attempt() < 30 ? chaos.dice(8) : 0;
    Duration took = chaos.upTo(QUICK);
    switch (mood) {
      case 1 -> {
        // Lost, as far as anybody can tell.
      }
      case 2 ->
          say(Duration.ZERO, new TaskOutcome.Deferred(task.id(), task.attempt(), now, later(now)));
      case 3 -> say(Duration.ZERO, new TaskOutcome.Started(task.id(), task.attempt(), now));
      case 4, 5 -> fail(task, took, FailureCategory.RECEIVER_AWAY);
      case 6 ->
          say(
              took,
              new TaskOutcome.Failed(
                  task.id(),
                  task.attempt(),
                  now.plus(took),
                  Failure.of(FailureCategory.RECEIVER_REFUSED),
                  StageTimes.NONE,
                  now.plus(chaos.upTo(Duration.ofDays(2)))));
      default ->
          say(
              took,
              chaos.oneIn(6)
                  ? new TaskOutcome.Failed(
                      task.id(),
                      task.attempt(),
                      now.plus(took),
                      Failure.of(FailureCategory.RECEIVER_GONE),
                      StageTimes.NONE)
                  : new TaskOutcome.Done(
                      task.id(),
                      task.attempt(),
                      now.plus(took),
                      new DeliveryFacts(200),
                      List.of(),
                      null,
                      StageTimes.NONE));
    }
  }

  private Instant later(Instant now) {
    return now.plus(chaos.upTo(Duration.ofMinutes(3)));
  }

  private void succeed(Task task, Duration took) {
    agenda.at(
        agenda.now().plus(took),
        () -> {
          boolean purges = task.work() instanceof Work.Purge;
          if (purges) {
            store.purge();
          } else {
            store.write(scheduler.isOutstanding(task.id(), task.attempt()));
          }
          say(
              Duration.ZERO,
              new TaskOutcome.Done(
                  task.id(),
                  task.attempt(),
                  agenda.now(),
                  new NoFacts(),
                  purges ? List.of() : List.of(Samples.output()),
                  purges ? null : new NoResult(),
                  StageTimes.NONE));
        });
  }

  private void fail(Task task, Duration took, FailureCategory category) {
    say(
        took,
        new TaskOutcome.Failed(
            task.id(),
            task.attempt(),
            agenda.now().plus(took),
            Failure.of(category),
            StageTimes.NONE));
  }

  private void say(Duration after, TaskOutcome outcome) {
    report.accept(after, outcome);
  }
}
