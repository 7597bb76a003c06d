package io.cartorio.streams.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.TaskId;
import io.cartorio.streams.job.Job.OutstandingTask;
import io.cartorio.streams.job.Job.WaitingTask;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scheduler that believes what the effects tell it, and is checked against the job. */
final class ModelScheduler {
  private final Set<TaskId> waiting = new HashSet<>();
  private final Map<TaskId, Integer> outstanding = new HashMap<>();

  void tell(Effect effect) {
    switch (effect) {
      case Effect.Enqueue(TaskId task, var lane, var owner) ->
          assertThat(waiting.add(task)).as("enqueued twice: %s", task).isTrue();
      case Effect.Withdraw(TaskId task, var lane) ->
          assertThat(waiting.remove(task)).as("withdrawn unqueued: %s", task).isTrue();
      case Effect.Release(TaskId task, var lane) ->
          assertThat(outstanding.remove(task)).as("released twice: %s", task).isNotNull();
      case Effect.Send(var task) -> {
        assertThat(waiting.remove(task.id())).as("sent unqueued: %s", task).isTrue();
        assertThat(outstanding.put(task.id(), task.attempt())).as("sent over another").isNull();
      }
      case Effect.Publish publish -> {}
      case Effect.Broadcast broadcast -> {}
      case Effect.Show show -> {}
    }
  }

  boolean isWaiting(TaskId task) {
    return waiting.contains(task);
  }

  boolean isOutstanding(TaskId task, int attempt) {
    return Integer.valueOf(attempt).equals(outstanding.get(task));
  }

  boolean isIdle() {
    return waiting.isEmpty() && outstanding.isEmpty();
  }

  /** What the scheduler would be told after a restart is what it knows. */
  void check(@Nullable Job job) {
    assertThat(waiting)
        .isEqualTo(
            job == null
                ? Set.of()
                : job.waiting().stream().map(WaitingTask::task).collect(Collectors.toSet()));
    assertThat(outstanding)
        .isEqualTo(
            job == null
                ? Map.of()
                : job.outstanding().stream()
                    .collect(Collectors.toMap(OutstandingTask::task, OutstandingTask::attempt)));
  }
}
