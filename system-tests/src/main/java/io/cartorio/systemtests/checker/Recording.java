package io.cartorio.systemtests.checker;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Forgotten;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a run left behind, read after it came to rest.
 *
 * @param events in the order of the log
 * @param jobs the last snapshot of each job; none for a job whose last record is a tombstone
 * @param results in the order of the log
 * @param builds the builds that ran; a record of another one is a stranger's
 */
public record Recording(
    List<Logged<DocumentEvent>> events,
    Map<JobId, JobSnapshot> jobs,
    List<Logged<JobResult>> results,
    StoreListing store,
    Ledger ledger,
    Set<String> builds) {
  public Recording {
    events = List.copyOf(events);
    jobs = Map.copyOf(jobs);
    results = List.copyOf(results);
    builds = Set.copyOf(builds);
  }

  /** Each life of each job that has one. */
  public List<JobHistory> histories() {
    Map<JobId, List<DocumentEvent>> open = new LinkedHashMap<>();
    List<JobHistory> lives = new ArrayList<>();
    for (Logged<DocumentEvent> logged : events) {
      DocumentEvent event = logged.message();
      if (event instanceof Rejected) {
        continue;
      }
      List<DocumentEvent> life = open.computeIfAbsent(event.job(), _ -> new ArrayList<>());
      life.add(event);
      if (event instanceof Forgotten) {
        open.remove(event.job());
        lives.add(new JobHistory(event.job(), life));
      }
    }
    open.forEach((job, life) -> lives.add(new JobHistory(job, life)));
    return lives;
  }

  /** Whether {@code origin} is one of this run's processes. */
  boolean knows(Origin origin) {
    return builds.contains(origin.build());
  }
}
