package io.cartorio.workers.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.task.Task;
import org.junit.jupiter.api.Test;

class LoneRunsTest {
  private final MemoryStore store = new MemoryStore();
  private final Task task = Bench.task(NoWork.ofMillis(0));

  @Test
  void a_run_that_did_not_end_is_known_to_the_next_process() throws Exception {
    new LoneRuns(store).remember(task);

    assertThat(new LoneRuns(store).hasRun(task)).isTrue();
    assertThat(new LoneRuns(store).hasRun(Bench.task(NoWork.ofMillis(0)))).isFalse();
  }

  @Test
  void a_run_that_ended_leaves_nothing() throws Exception {
    LoneRuns runs = new LoneRuns(store);
    runs.remember(task);

    runs.forget(task);

    assertThat(runs.hasRun(task)).isFalse();
  }

  @Test
  void nothing_is_kept_of_a_purged_job() throws Exception {
    LoneRuns runs = new LoneRuns(store);
    store.purge(task.owner(), task.job());

    runs.remember(task);

    assertThat(runs.hasRun(task)).isFalse();
  }
}
