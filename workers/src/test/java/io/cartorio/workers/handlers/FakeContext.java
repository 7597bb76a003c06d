package io.cartorio.workers.handlers;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskStoppedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a handler tells. */
final class FakeContext implements TaskContext {
  static final OwnerId OWNER = OwnerId.ofHash(new byte[16]);

  final List<String> stages = new ArrayList<>();
  private final Task task;
  private final int delivery;
  private int stop = Integer.MAX_VALUE;

  FakeContext(JobId job, Work work, int attempt, int delivery) {
    this.task =
        new Task(
            TaskId.of(job, "task"), OWNER, attempt, Lane.INTERACTIVE, work, Instant.EPOCH, 60_000);
    this.delivery = delivery;
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public int delivery() {
    return delivery;
  }

  /** The task is wanted no more when its {@code nth} stage begins, counted from 1. */
  void stopAtStage(int nth) {
    stop = nth;
  }

  @Override
  public void stage(String name, double fraction) {
    stages.add(name);
    if (stages.size() == stop) {
      throw new TaskStoppedException();
    }
  }

  @Override
  public void progress(double fraction) {}
}
