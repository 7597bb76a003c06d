package io.cartorio.streams.topology;

import io.cartorio.schemas.id.OwnerId;
import io.cartorio.streams.job.Job.OutstandingTask;
import io.cartorio.streams.scheduler.ReadyTask;
import io.cartorio.streams.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells a new scheduler what the one before it knew: it is all in the jobs. */
final class SchedulerMemory {
  private record Sent(OutstandingTask task, OwnerId owner) {}

  private SchedulerMemory() {}

  /** The number of live jobs. */
  static int restore(Jobs jobs, Scheduler scheduler) {
    List<ReadyTask> ready = new ArrayList<>();
    List<Sent> sent = new ArrayList<>();
    int[] live = {0};
    jobs.eachLive(
        job -> {
          live[0]++;
          job.waiting()
              .forEach(
                  task ->
                      ready.add(
                          new ReadyTask(task.task(), task.lane(), job.owner(), task.since())));
          job.outstanding().forEach(task -> sent.add(new Sent(task, job.owner())));
        });
    ready.sort(Comparator.comparing(ReadyTask::since).thenComparing(ReadyTask::id));
    sent.sort(Comparator.comparing(each -> each.task().since()));
    for (Sent each : sent) {
      OutstandingTask task = each.task();
      scheduler.resume(task.lane(), task.task(), each.owner(), task.since(), task.started());
    }
    ready.forEach(scheduler::offer);
    return live[0];
  }
}
