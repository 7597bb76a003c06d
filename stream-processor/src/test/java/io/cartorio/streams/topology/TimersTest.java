package io.cartorio.streams.topology;

import static io.cartorio.streams.topology.Driven.START;
import static io.cartorio.streams.topology.Driven.job;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersTest {
  private final Driven driven = new Driven();
  private final Timers timers = new Timers(driven.driver().getKeyValueStore(Stores.TIMERS));

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void whatIsDueComesInTheOrderItIsDue() {
    timers.add(timer(3, 1));
    timers.add(timer(1, 2));
    timers.add(timer(2, 3));
    timers.add(timer(9, 4));

    assertThat(timers.due(START.plusSeconds(3), 10))
        .containsExactly(timer(1, 2), timer(2, 3), timer(3, 1));
  }

  @Test
  void aBoundedNumberComesAtOnceAndTheRestAfter() {
    for (int i = 1; i <= 5; i++) {
      timers.add(timer(i, i));
    }

    List<TimerKey> first = timers.due(START.plusSeconds(10), 3);
    first.forEach(timers::remove);

    assertThat(first).hasSize(3);
    assertThat(timers.due(START.plusSeconds(10), 3)).containsExactly(timer(4, 4), timer(5, 5));
  }

  @Test
  void oneAddedBeforeTheNextIsSeen() {
    timers.add(timer(100, 1));
    assertThat(timers.due(START, 10)).isEmpty();

    timers.add(timer(1, 2));

    assertThat(timers.due(START.plusSeconds(1), 10)).containsExactly(timer(1, 2));
  }

  @Test
  void nothingFiresBeforeItsTime() {
    Instant due = START.plusNanos(1_000);
    timers.add(TimerKey.of(due, job(1)));

    assertThat(timers.due(START, 10)).isEmpty();
    assertThat(timers.due(START.plus(Duration.ofMillis(1)), 10)).hasSize(1);
  }

  private static TimerKey timer(int seconds, int job) {
    return TimerKey.of(START.plusSeconds(seconds), job(job));
  }
}
