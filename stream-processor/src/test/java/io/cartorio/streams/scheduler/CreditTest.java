package io.cartorio.streams.scheduler;

import static io.cartorio.streams.scheduler.Times.SETTINGS;
import static io.cartorio.streams.scheduler.Times.START;
import static io.cartorio.streams.scheduler.Times.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The credit against simulated workers. */
class CreditTest {
  private static final Duration WAY = Duration.ofMillis(40);

  @Test
  void aFewAreOutForOneSecondTasksOnTwoSlots() {
    Workers workers = workers(2, Duration.ofSeconds(1), 200);

    settle(workers);

    assertThat(workers.mostOut()).isBetween(2, 3);
    assertThat(workers.ended()).hasSizeGreaterThan(105);
  }

  @Test
  void onePartitionOfTwoThatShareTwoSlotsSendsOneSecondTasksOneByOne() {
    Workers workers = workers(1, Duration.ofSeconds(1), 100);

    settle(workers);

    assertThat(workers.mostOut()).isEqualTo(1);
  }

  /** Runs for a minute, of which only the second half counts as most out. */
  private static void settle(Workers workers) {
    workers.runUntil(START.plusSeconds(30));
    workers.forgetMostOut();
    workers.runUntil(START.plusSeconds(60));
  }

  @Test
  void everySlotOfManyIsUsed() {
    Workers workers = workers(16, Duration.ofSeconds(1), 2_000);

    workers.runUntil(START.plusSeconds(20));
    int warm = workers.ended().size();
    workers.forgetMostOut();
    workers.runUntil(START.plusSeconds(70));

    assertThat(workers.ended().size() - warm).isGreaterThan(16 * 50 * 95 / 100);
    assertThat(workers.mostOut()).isLessThan(30);
  }

  @Test
  void threeHundredNoWorkTasksASecondPassFromAColdStart() {
    Scheduler scheduler = new Scheduler(SETTINGS);
    Workers workers = new Workers(scheduler, 4, WAY, _ -> Duration.ofMillis(1));
    for (int i = 0; i < 3_000; i++) {
      workers.offerAt(START.plusMillis(i * 10L / 3), task("a", i));
    }

    workers.runUntil(START.plusSeconds(10).plusMillis(200));

    assertThat(workers.ended()).hasSize(3_000);
  }

  @Test
  void itShrinksWhenWorkersSlowDown() {
    Scheduler scheduler = new Scheduler(SETTINGS);
    Duration[] takes = {Duration.ofMillis(5)};
    Workers workers = new Workers(scheduler, 4, WAY, _ -> takes[0]);
    for (int i = 0; i < 20_000; i++) {
      workers.offerAt(START, task("a", i));
    }
    workers.runUntil(START.plusSeconds(5));
    assertThat(scheduler.figures(Lane.INTERACTIVE, workers.now()).credit()).isGreaterThan(50);

    takes[0] = Duration.ofSeconds(1);
    workers.runUntil(START.plusSeconds(90));

    assertThat(scheduler.figures(Lane.INTERACTIVE, workers.now()).credit()).isLessThan(10);
  }

  @Test
  void itStaysWhereItWasWhileThereIsLittleToDo() {
    Scheduler scheduler = new Scheduler(SETTINGS);
    Workers workers = new Workers(scheduler, 1, Duration.ofSeconds(3), _ -> Duration.ofSeconds(1));
    workers.offerAt(START, task("a", 1));

    workers.runUntil(START.plusSeconds(10));

    assertThat(workers.ended()).hasSize(1);
    assertThat(scheduler.figures(Lane.INTERACTIVE, workers.now()).credit())
        .isEqualTo(SETTINGS.initialCredit());
  }

  @Test
  void itIsNeverBelowOneHoweverSlowTheWay() {
    Scheduler scheduler = new Scheduler(SETTINGS);
    Workers workers = new Workers(scheduler, 1, Duration.ofSeconds(20), _ -> Duration.ofSeconds(1));
    for (int i = 0; i < 50; i++) {
      workers.offerAt(START, task("a", i));
    }

    workers.runUntil(START.plusSeconds(500));

    assertThat(scheduler.figures(Lane.INTERACTIVE, workers.now()).credit()).isEqualTo(1);
    assertThat(workers.ended()).hasSizeGreaterThan(20);
  }

  @Test
  void aWayLongerThanTheTargetDoesNotHoldShortTasksBack() {
    Scheduler scheduler = new Scheduler(SETTINGS);
    Workers workers = new Workers(scheduler, 4, Duration.ofMillis(400), _ -> Duration.ofMillis(1));
    for (int i = 0; i < 2_000; i++) {
      workers.offerAt(START, task("a", i));
    }

    workers.runUntil(START.plusSeconds(20));

    assertThat(workers.ended()).hasSizeGreaterThan(1_000);
  }

  @Test
  void aWorkersWordIsHeldToTheClock() {
    Scheduler scheduler = new Scheduler(SETTINGS);
    Workers workers =
        new Workers(scheduler, 1, WAY, _ -> Duration.ofMillis(1)); // for its clock alone
    scheduler.offer(task("a", 1));
    scheduler.offer(task("a", 2));
    scheduler.next(workers.now());

    scheduler.released(
        Lane.INTERACTIVE, task("a", 1).id(), START.plusSeconds(1), OptionalLong.of(Long.MAX_VALUE));

    assertThat(scheduler.figures(Lane.INTERACTIVE, START.plusSeconds(1)).outstanding()).isZero();
    assertThat(scheduler.next(START.plusSeconds(1))).isEqualTo(task("a", 2));
  }

  private static Workers workers(int slots, Duration takes, int tasks) {
    Workers workers = new Workers(new Scheduler(SETTINGS), slots, WAY, _ -> takes);
    for (int i = 0; i < tasks; i++) {
      workers.offerAt(START, task("a", i));
    }
    return workers;
  }
}
