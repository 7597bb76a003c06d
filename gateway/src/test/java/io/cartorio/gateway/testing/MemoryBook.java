package io.cartorio.gateway.testing;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.job.JobFilter;
import io.cartorio.gateway.job.JobPage;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.submit.Arrivals;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A book in memory, which can be taken away. */
public final class MemoryBook implements JobBook, Arrivals {
  private final Map<JobId, ListedJob> jobs = new ConcurrentHashMap<>();
  private final Map<JobId, JobResult> answers = new ConcurrentHashMap<>();
  private final Set<JobId> arriving = ConcurrentHashMap.newKeySet();
  private volatile boolean away;

  public void goAway(boolean gone) {
    away = gone;
  }

  public void put(JobSnapshot job) {
    jobs.compute(job.job(), (id, old) -> new ListedJob(job, old == null ? null : old.name()));
  }

  public void put(JobResult answer) {
    answers.put(answer.job(), answer);
  }

  public void remove(JobId job) {
    jobs.remove(job);
    answers.remove(job);
  }

  public int size() {
    return jobs.size();
  }

  @Override
  public Optional<ListedJob> find(JobId job) {
    check();
    return Optional.ofNullable(jobs.get(job));
  }

  @Override
  public JobPage list(OwnerId owner, JobFilter filter) {
    check();
    List<ListedJob> found =
        jobs.values().stream()
            .filter(listed -> listed.job().owner().equals(owner) && filter.lets(listed.job()))
            .sorted(Comparator.comparing((ListedJob listed) -> listed.job().createdAt()).reversed())
            .limit(filter.limit())
            .toList();
    return new JobPage(found, null);
  }

  @Override
  public List<String> events(JobId job) {
    check();
    return List.of();
  }

  @Override
  public Optional<JobResult> answer(JobId job) {
    check();
    return Optional.ofNullable(answers.get(job));
  }

  @Override
  public void open(JobSnapshot first, @Nullable String fileName) {
    check();
    jobs.putIfAbsent(first.job(), new ListedJob(first, fileName));
  }

  @Override
  public void strike(JobId job, OwnerId owner) {
    check();
    jobs.remove(job);
  }

  @Override
  public boolean begin(JobId job) {
    return arriving.add(job);
  }

  @Override
  public void end(JobId job) {
    arriving.remove(job);
  }

  private void check() {
    if (away) {
      throw new JobBookAwayException("taken away");
    }
  }
}
