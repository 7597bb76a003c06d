package io.cartorio.workers.task;

import io.cartorio.schemas.task.Task;

/** What a handler knows of the task around its work, and tells while it runs. */
public interface TaskContext {

  Task task();

  /** How often the broker has handed out this record, this time included: from 1. */
  int delivery();

  /**
   * A stage begins; the time until the next one is reported under its name.
   *
   * @param name one of the names {@link io.cartorio.schemas.outcome.StageTimes} lists
   * @param fraction of the whole task that is done, 0..1
   * @throws TaskStoppedException when the task is wanted no more
   */
  void stage(String name, double fraction);

  /**
   * The stage goes on; told to others only when the next progress report is due.
   *
   * @throws TaskStoppedException when the task is wanted no more
   */
  void progress(double fraction);
}
