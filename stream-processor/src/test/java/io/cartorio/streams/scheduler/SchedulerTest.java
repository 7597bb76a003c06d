package io.cartorio.streams.scheduler;

import static io.cartorio.streams.scheduler.Times.SETTINGS;
import static io.cartorio.streams.scheduler.Times.START;
import static io.cartorio.streams.scheduler.Times.id;
import static io.cartorio.streams.scheduler.Times.owner;
import static io.cartorio.streams.scheduler.Times.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private static final Lane LANE = Lane.INTERACTIVE;

  private final Scheduler scheduler = new Scheduler(SETTINGS);

  @Test
  void noMoreGoOutThanTheCredit() {
    for (int i = 0; i < 5; i++) {
      scheduler.offer(task("a", i));
    }

    assertThat(scheduler.next(START)).isEqualTo(task("a", 0));
    assertThat(scheduler.next(START)).isEqualTo(task("a", 1));
    assertThat(scheduler.next(START)).isNull();
  }

  @Test
  void aFullLaneHoldsNoOtherBack() {
    for (int i = 0; i < 5; i++) {
      scheduler.offer(task("a", i));
    }
    scheduler.next(START);
    scheduler.next(START);
    ReadyTask purge = new ReadyTask(id("a", 9), Lane.MAINTENANCE, owner("a"), START);
    scheduler.offer(purge);

    assertThat(scheduler.next(START)).isEqualTo(purge);
  }

  @Test
  void aTaskOfferedTwiceIsThereOnce() {
    scheduler.offer(task("a", 1));
    scheduler.offer(task("a", 1));
    scheduler.next(START);
    scheduler.offer(task("a", 1));

    assertThat(scheduler.next(START)).isNull();
  }

  @Test
  void aWithdrawnTaskDoesNotGo() {
    scheduler.offer(task("a", 1));
    scheduler.offer(task("b", 2));

    assertThat(scheduler.withdraw(LANE, id("a", 1))).isTrue();

    assertThat(scheduler.next(START)).isEqualTo(task("b", 2));
    assertThat(scheduler.next(START)).isNull();
  }

  @Test
  void anOwnerWhoseTasksWereAllWithdrawnMayComeAgain() {
    scheduler.offer(task("a", 1));
    scheduler.withdraw(LANE, id("a", 1));
    scheduler.offer(task("a", 2));

    assertThat(scheduler.next(START)).isEqualTo(task("a", 2));
  }

  @Test
  void aReleasedTaskGivesItsCreditBack() {
    for (int i = 0; i < 3; i++) {
      scheduler.offer(task("a", i));
    }
    scheduler.next(START);
    scheduler.next(START);

    scheduler.released(LANE, id("a", 0), START.plusSeconds(1), OptionalLong.empty());

    assertThat(scheduler.next(START.plusSeconds(1))).isEqualTo(task("a", 2));
  }

  @Test
  void aReleasedTaskMayBeOfferedAgain() {
    scheduler.offer(task("a", 1));
    scheduler.next(START);
    scheduler.released(LANE, id("a", 1), START, OptionalLong.empty());

    scheduler.offer(task("a", 1));

    assertThat(scheduler.next(START)).isEqualTo(task("a", 1));
  }

  @Test
  void aTaskItsLaneHasMovedPastIsOverdueAfterItsPatience() {
    scheduler.offer(task("a", 1));
    scheduler.offer(task("a", 2));
    scheduler.next(START);
    scheduler.next(START);
    scheduler.started(LANE, id("a", 2), START.plusSeconds(1));

    assertThat(scheduler.overdue(START.plusSeconds(29))).isEmpty();
    assertThat(scheduler.overdue(START.plusSeconds(30))).containsExactly(id("a", 1));
  }

  @Test
  void aTaskNextInABacklogIsNotOverdue() {
    scheduler.offer(task("a", 1));
    scheduler.offer(task("a", 2));
    scheduler.next(START);
    scheduler.next(START);
    scheduler.started(LANE, id("a", 1), START.plusSeconds(1));

    assertThat(scheduler.overdue(START.plusSeconds(45))).isEmpty();
  }

  @Test
  void aStartedTaskIsNotOverdue() {
    scheduler.offer(task("a", 1));
    scheduler.next(START);
    scheduler.started(LANE, id("a", 1), START.plusSeconds(1));

    assertThat(scheduler.overdue(START.plus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void aSilentLanesTasksAreOverdueOnceEachSilence() {
    scheduler.offer(task("a", 1));
    scheduler.next(START);

    assertThat(scheduler.overdue(START.plusSeconds(59))).isEmpty();
    assertThat(scheduler.overdue(START.plusSeconds(60))).containsExactly(id("a", 1));
    assertThat(scheduler.overdue(START.plusSeconds(61))).isEmpty();
    assertThat(scheduler.overdue(START.plusSeconds(120))).containsExactly(id("a", 1));
  }

  @Test
  void whatWasOutBeforeARestartIsOutAndAllowedFor() {
    for (int i = 0; i < 7; i++) {
      scheduler.resume(LANE, id("a", i), owner("a"), START, i < 3);
    }
    scheduler.offer(task("a", 7));

    assertThat(scheduler.next(START)).isNull();
    scheduler.released(LANE, id("a", 0), START.plusSeconds(1), OptionalLong.empty());
    assertThat(scheduler.next(START.plusSeconds(1))).isEqualTo(task("a", 7));
    assertThat(scheduler.overdue(START.plusSeconds(60))).hasSize(4);
  }

  @Test
  void figuresSayWhatWaitsWhatIsOutAndHowFastItDrains() {
    for (int i = 0; i < 4; i++) {
      scheduler.offer(task("a", i, START.plusMillis(i)));
    }
    scheduler.next(START);
    scheduler.next(START);
    scheduler.released(LANE, id("a", 0), START.plusSeconds(1), OptionalLong.of(1_000_000));

    LaneFigures figures = scheduler.figures(LANE, START.plusMillis(1_002));

    assertThat(figures.queued()).isEqualTo(2);
    assertThat(figures.outstanding()).isEqualTo(1);
    assertThat(figures.drainPerSecond()).isEqualTo(0.1);
    assertThat(figures.oldestAge()).isEqualTo(Duration.ofSeconds(1));
    assertThat(scheduler.figures(LANE, START.plusSeconds(12)).drainPerSecond()).isZero();
  }
}
