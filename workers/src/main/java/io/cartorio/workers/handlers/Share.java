package io.cartorio.workers.handlers;

import io.cartorio.workers.task.TaskContext;

/**
 * A part of a task's progress.
 *
 * @param begin where it begins, of the whole task, 0..1
 * @param end where it ends
 */
record Share(TaskContext context, double begin, double end) {

  /** The part of one of {@code count} like things, {@code index} from 0. */
  Share ofOne(int index, int count) {
    return new Share(context, at((double) index / count), at((double) (index + 1) / count));
  }

  /** What is left of it from {@code fraction} on. */
  Share from(double fraction) {
    return new Share(context, at(fraction), end);
  }

  /**
   * A stage begins.
   *
   * @param fraction of this part that is done
   * @throws io.cartorio.workers.task.TaskStoppedException when the task is wanted no more
   */
  void stage(String name, double fraction) {
    context.stage(name, at(fraction));
  }

  /**
   * The stage goes on.
   *
   * @throws io.cartorio.workers.task.TaskStoppedException when the task is wanted no more
   */
  void progress(double fraction) {
    context.progress(at(fraction));
  }

  private double at(double fraction) {
    return begin + (end - begin) * fraction;
  }
}
