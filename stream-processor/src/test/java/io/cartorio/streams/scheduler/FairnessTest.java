package io.cartorio.streams.scheduler;

import static io.cartorio.streams.scheduler.Times.SETTINGS;
import static io.cartorio.streams.scheduler.Times.START;
import static io.cartorio.streams.scheduler.Times.id;
import static io.cartorio.streams.scheduler.Times.owner;
import static io.cartorio.streams.scheduler.Times.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.task.Lane;
import io.cartorio.streams.scheduler.Workers.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Owners against each other, with simulated workers. */
class FairnessTest {
  private static final Duration WAY = Duration.ofMillis(40);
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void oneJobIsNotKeptBehindAnotherOwnersFiveThousand() {
    Workers workers = new Workers(new Scheduler(SETTINGS), 2, WAY, _ -> SECOND);
    for (int i = 0; i < 5_000; i++) {
      workers.offerAt(START, task("many", i));
    }
    Instant asked = START.plusSeconds(30).plusMillis(333);
    workers.offerAt(asked, task("one", 0, asked));

    workers.runUntil(START.plusSeconds(60));

    Duration alone = SECOND.plus(WAY);
    assertThat(Duration.between(asked, endOf(workers, "one"))).isLessThan(alone.multipliedBy(3));
  }

  @Test
  void ownersWhoHaveNothingOutHaveOnePlaceBeyondTheCreditAmongThem() {
    Scheduler scheduler = new Scheduler(SETTINGS);
    for (int i = 0; i < 10; i++) {
      scheduler.offer(task("many", i));
    }
    List<ReadyTask> sent = sendAll(scheduler);
    scheduler.offer(task("many", 10));
    assertThat(scheduler.next(START)).isNull();

    scheduler.offer(task("one", 0));
    scheduler.offer(task("another", 0));

    assertThat(scheduler.next(START)).isEqualTo(task("one", 0));
    assertThat(scheduler.next(START)).isNull();
    scheduler.released(Lane.INTERACTIVE, id("one", 0), START, OptionalLong.empty());
    assertThat(scheduler.next(START)).isEqualTo(task("another", 0));
    assertThat(sent).hasSize(SETTINGS.initialCredit());
  }

  @Test
  void whoWithdrewTheOnlyTaskHasNoPlaceKept() {
    Scheduler scheduler = new Scheduler(SETTINGS);
    for (int i = 0; i < 10; i++) {
      scheduler.offer(task("many", i));
    }
    var unused = sendAll(scheduler);
    scheduler.offer(task("one", 0));

    assertThat(scheduler.withdraw(Lane.INTERACTIVE, id("one", 0))).isTrue();

    assertThat(scheduler.next(START)).isNull();
  }

  private static List<ReadyTask> sendAll(Scheduler scheduler) {
    return Stream.generate(() -> scheduler.next(START)).takeWhile(Objects::nonNull).toList();
  }

  @Test
  void twoOwnersGetHalfEachWhenTheirTasksAreAlike() {
    Workers workers = new Workers(new Scheduler(SETTINGS), 2, WAY, _ -> SECOND);
    for (int i = 0; i < 1_000; i++) {
      workers.offerAt(START, task("early", i));
    }
    for (int i = 0; i < 1_000; i++) {
      workers.offerAt(START.plusSeconds(1), task("late", i));
    }

    workers.runUntil(START.plusSeconds(100));

    assertThat((double) count(workers, "early") / count(workers, "late")).isBetween(0.9, 1.15);
  }

  @Test
  void ownersOfLongTasksGetTheSameTimeNotTheSameNumber() {
    Duration longer = Duration.ofMillis(1_200);
    Duration shorter = Duration.ofMillis(300);
    Workers workers =
        new Workers(
            new Scheduler(SETTINGS),
            2,
            WAY,
            task -> task.owner().equals(owner("long")) ? longer : shorter);
    for (int i = 0; i < 2_000; i++) {
      workers.offerAt(START, task("long", i));
      workers.offerAt(START, task("short", i));
    }

    workers.runUntil(START.plusSeconds(200));

    double longTime = count(workers, "long") * 1.2;
    double shortTime = count(workers, "short") * 0.3;
    assertThat(longTime / shortTime).isBetween(0.8, 1.25);
  }

  @Test
  void anOwnersTasksGoInTheOrderTheyCame() {
    Workers workers = new Workers(new Scheduler(SETTINGS), 1, WAY, _ -> SECOND);
    for (int i = 0; i < 20; i++) {
      workers.offerAt(START.plusMillis(i), task("a", i));
    }

    workers.runUntil(START.plusSeconds(60));

    assertThat(workers.ended())
        .extracting(Ended::task)
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> task("a", i)).toList());
  }

  private static long count(Workers workers, String owner) {
    return workers.ended().stream().filter(e -> e.task().owner().equals(owner(owner))).count();
  }

  private static Instant endOf(Workers workers, String owner) {
    return workers.ended().stream()
        .filter(e -> e.task().owner().equals(owner(owner)))
        .findFirst()
        .orElseThrow()
        .at();
  }
}
