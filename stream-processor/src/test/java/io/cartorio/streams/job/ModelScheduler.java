package io.cartorio.streams.job;

import io.cartorio.schemas.id.TaskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scheduler that believes what the effects tell it, and is checked against the job. */
final class ModelScheduler {
  private final Set<TaskId> waiting = new HashSet<>();
  private final Map<TaskId, Integer> outstanding = new HashMap<>();

  void tell(Effect effect) {
    switch (effect) {
      case Effect.Enqueue(TaskId task, var lane, var owner) ->
          hold(waiting.add(task), "enqueued twice: " + task);
      case Effect.Withdraw(TaskId task, var lane) ->
          hold(waiting.remove(task), "withdrawn unqueued: " + task);
      case Effect.Release(TaskId task, var lane) ->
          hold(outstanding.remove(task) != null, "released twice: " + task);
      case Effect.Send(var task) -> {
        hold(waiting.remove(task.id()), "sent unqueued: " + task);
        hold(outstanding.put(task.id(), task.attempt()) == null, "sent over another: " + task);
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
    Set<TaskId> waits = new HashSet<>();
    Map<TaskId, Integer> out = new HashMap<>();
    if (job != null) {
      job.waiting().forEach(task -> waits.add(task.task()));
      job.outstanding().forEach(task -> out.put(task.task(), task.attempt()));
    }
    hold(waits.equals(waiting), waits + " wait, not " + waiting);
    hold(out.equals(outstanding), out + " are out, not " + outstanding);
  }

  private static void hold(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
