package io.cartorio.systemtests.checker;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.DeletionRequested;
import io.cartorio.schemas.event.DocumentEvent.Expired;
import io.cartorio.schemas.event.DocumentEvent.TaskDeferred;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskEvent;
import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.event.DocumentEvent.TaskSettled;
import io.cartorio.schemas.event.DocumentEvent.TaskStarted;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.event.DocumentEvent.Terminal;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Work;
import java.util.HashSet;
import java.util.Set;

/**
 * Every attempt that was sent has ended, and the end of a job starts nothing but purges and
 * deliveries, which are dropped with the job.
 */
final class TaskRule implements Rule {
  @Override
  public void check(Recording recording, Findings findings) {
    recording.histories().forEach(history -> new Walk(history, findings).check());
  }

  private record Attempt(TaskId task, int number) {}

  /** One pass over the events of one job. */
  private static final class Walk {
    private final JobHistory history;
    private final Findings findings;
    private final Set<Attempt> outstanding = new HashSet<>();
    private final Set<TaskId> purges = new HashSet<>();
    private final Set<TaskId> deliveries = new HashSet<>();
    private boolean ended;

    Walk(JobHistory history, Findings findings) {
      this.history = history;
      this.findings = findings;
    }

    void check() {
      for (DocumentEvent event : history.events()) {
        if (event instanceof Terminal) {
          ended = true;
        } else if (event instanceof DeletionRequested || event instanceof Expired) {
          outstanding.removeIf(attempt -> deliveries.contains(attempt.task()));
        } else if (event instanceof TaskEvent task) {
          check(task);
        }
      }
      outstanding.forEach(
          attempt ->
              findings.add(
                  Invariant.NO_TASK_OUTSTANDING,
                  history.job(),
                  attempt.task().step() + " attempt " + attempt.number()));
    }

    private void check(TaskEvent event) {
      switch (event) {
        case TaskPlanned planned -> {
          if (planned.work() instanceof Work.Purge) {
            purges.add(planned.task());
          } else if (planned.work() instanceof Work.Deliver) {
            deliveries.add(planned.task());
          }
          mustBeInTime(planned.task(), "planned");
        }
        case TaskDispatched sent -> {
          outstanding.add(new Attempt(sent.task(), sent.attempt()));
          mustBeInTime(sent.task(), "sent");
        }
        case TaskStarted _ -> {}
        case TaskSucceeded _, TaskFailed _, TaskDeferred _, TaskReady _, TaskSettled _ ->
            outstanding.remove(new Attempt(event.task(), event.attempt()));
      }
    }

    private void mustBeInTime(TaskId task, String what) {
      if (ended && !purges.contains(task) && !deliveries.contains(task)) {
        findings.add(
            Invariant.NOTHING_STARTS_AFTER_THE_END, history.job(), task.step() + " " + what);
      }
    }
  }
}
