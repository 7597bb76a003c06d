package io.cartorio.workers.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.testing.ShareThreads;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.task.Task;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Slots whose broker goes away and comes back. */
class BrokerAwayIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void nobody_asks_for_tasks_until_the_broker_is_back() throws Exception {
    Set<Thread> others = ShareThreads.now();
    try (Bench bench = new Bench();
        Worker worker = bench.worker(new MemoryStore(), Duration.ofSeconds(10));
        OutcomeLog outcomes = bench.outcomes()) {
      Set<Thread> asking = ShareThreads.now();
      asking.removeAll(others);
      assertThat(asking).isNotEmpty();

      bench.broker().stop();

      await().atMost(LIMIT).until(() -> asking.stream().noneMatch(Thread::isAlive));
      assertThat(others).containsAll(ShareThreads.now());
      bench.broker().resume();
      Task task = Bench.task(NoWork.ofMillis(0));
      bench.send(task);
      await().atMost(LIMIT).until(() -> !outcomes.endsOf(task.id()).isEmpty());
      assertThat(outcomes.endsOf(task.id()).getFirst()).isInstanceOf(Done.class);
    }
  }
}
