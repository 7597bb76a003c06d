package io.cartorio.workers.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Progress;
import io.cartorio.schemas.outcome.TaskOutcome.Started;
import io.cartorio.schemas.task.Task;
import io.cartorio.workers.task.TaskStoppedException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final List<TaskOutcome> told = new ArrayList<>();
  private final Task task = Bench.task(NoWork.ofMillis(0));
  private boolean stopped;
  private final Attempt attempt =
      new Attempt(task, 1, () -> stopped, told::add, InstantSource.fixed(NOW));

  @Test
  void before_its_start_is_told_no_progress_is() {
    attempt.stage("decode", 0.1);
    attempt.tellProgress();

    assertThat(told).isEmpty();
  }

  @Test
  void its_start_is_told_once_and_then_each_stage() {
    attempt.tellStarted();
    attempt.tellStarted();
    attempt.stage("decode", 0.1);

    assertThat(told)
        .containsExactly(
            new Started(task.id(), 1, NOW), new Progress(task.id(), 1, NOW, "decode", 0.1));
  }

  @Test
  void progress_never_goes_back_nor_past_the_end() {
    attempt.tellStarted();
    attempt.stage("recognise", 0.5);
    attempt.progress(0.2);
    attempt.tellProgress();
    attempt.progress(7);
    attempt.tellProgress();

    assertThat(told)
        .filteredOn(Progress.class::isInstance)
        .extracting(outcome -> ((Progress) outcome).fraction())
        .containsExactly(0.5, 0.5, 1.0);
  }

  @Test
  void a_stopped_task_ends_at_its_next_word() {
    stopped = true;

    assertThatThrownBy(() -> attempt.stage("decode", 0)).isInstanceOf(TaskStoppedException.class);
    assertThatThrownBy(() -> attempt.progress(0)).isInstanceOf(TaskStoppedException.class);
  }

  @Test
  void each_stage_has_its_time() {
    attempt.stage("fetch", 0);
    attempt.stage("decode", 0);

    assertThat(attempt.times().stages()).containsOnlyKeys("fetch", "decode");
  }
}
