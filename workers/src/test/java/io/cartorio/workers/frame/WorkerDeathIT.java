package io.cartorio.workers.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.NoWork.Fault;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Crashed;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.outcome.TaskOutcome.Started;
import io.cartorio.schemas.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerDeathIT {
  private static final Bench BENCH = new Bench();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder = Path.of("");
  private final OutcomeLog outcomes = BENCH.outcomes();

  @AfterAll
  static void stopBroker() {
    BENCH.close();
  }

  @AfterEach
  void stopListening() {
    outcomes.close();
  }

  private WorkerProcess worker(String instance) throws IOException {
    return WorkerProcess.start(BENCH.kafka.bootstrapServers(), instance, folder);
  }

  private List<TaskOutcome> starts(TaskId task) {
    return outcomes.of(task).stream().filter(Started.class::isInstance).toList();
  }

  private TaskOutcome endOf(Task task) {
    await().atMost(PATIENCE).until(() -> !outcomes.endsOf(task.id()).isEmpty());
    return outcomes.endsOf(task.id()).getFirst();
  }

  @Test
  void a_killed_worker_costs_its_task_one_redelivery() throws Exception {
    try (WorkerProcess first = worker("first");
        WorkerProcess second = worker("second")) {
      Task task = Bench.task(NoWork.ofMillis(6_000));
      BENCH.send(task);
      await().atMost(PATIENCE).until(() -> starts(task.id()).size() == 1);
      boolean firstHasIt = outcomes.sourceOf(starts(task.id()).getFirst()).endsWith("/first");

      (firstHasIt ? first : second).kill();
      long killed = System.nanoTime();
      await().atMost(PATIENCE).until(() -> starts(task.id()).size() == 2);
      Duration away = Duration.ofNanos(System.nanoTime() - killed);

      assertThat(away).isLessThan(Duration.ofSeconds(8));
      assertThat(endOf(task)).isInstanceOf(Done.class);
      assertThat(outcomes.sourceOf(endOf(task))).endsWith(firstHasIt ? "/second" : "/first");
      assertThat(starts(task.id())).hasSize(2);
    }
  }

  @Test
  void a_task_that_kills_three_workers_is_reported_and_its_neighbour_lives() throws Exception {
    Task killer = Bench.task(new NoWork(0, Fault.CRASH, 100));
    Task neighbour = Bench.task(NoWork.ofMillis(500));
    BENCH.send(killer);
    BENCH.send(neighbour);

    for (int life = 1; life <= 3; life++) {
      try (WorkerProcess worker = worker("life-" + life)) {
        assertThat(worker.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      } catch (IOException diedBeforeReady) {
        assertThat(outcomes.endsOf(killer.id())).isEmpty();
      }
    }

    try (WorkerProcess last = worker("last")) {
      Crashed crashed = (Crashed) endOf(killer);
      assertThat(crashed.deaths()).isEqualTo(3);
      assertThat(endOf(neighbour)).isInstanceOf(Done.class);
      assertThat(last.process().isAlive()).isTrue();
    }
  }

  @Test
  void a_terminated_worker_finishes_what_it_runs() throws Exception {
    try (WorkerProcess worker = worker("polite")) {
      Task task = Bench.task(NoWork.ofMillis(3_000));
      BENCH.send(task);
      await().until(() -> starts(task.id()).size() == 1);

      worker.terminate();

      assertThat(endOf(task)).isInstanceOf(Done.class);
      assertThat(worker.process().waitFor(15, TimeUnit.SECONDS)).isTrue();
      assertThat(starts(task.id())).hasSize(1);
    }
  }
}
