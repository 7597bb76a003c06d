package io.cartorio.workers.task;

/** The task's job was stopped while its handler ran: handlers let it pass. */
public final class TaskStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TaskStoppedException() {
    super("the task is wanted no more");
  }
}
