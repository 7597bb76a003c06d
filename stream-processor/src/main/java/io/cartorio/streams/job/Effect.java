package io.cartorio.streams.job;

import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;

/** What is to be done beside writing the events. */
public sealed interface Effect {

  /** The task waits for credit now. */
  record Enqueue(TaskId task, Lane lane, OwnerId owner) implements Effect {}

  /** The task waits no longer, and was not sent. */
  record Withdraw(TaskId task, Lane lane) implements Effect {}

  /** An attempt that was out has ended, or was given up: its credit is free. */
  record Release(TaskId task, Lane lane) implements Effect {}

  /** Write the task to its lane. */
  record Send(Task task) implements Effect {}

  /** Write the result. */
  record Publish(JobResult result) implements Effect {}

  /** Tell every worker. */
  record Broadcast(JobStopped stopped) implements Effect {}

  /**
   * Show how far the job is. Progress is no event and no state: it has the revision of the job's
   * last event and a later time, may be shown less often than it comes, and is lost without harm.
   */
  record Show(JobSnapshot snapshot) implements Effect {}
}
