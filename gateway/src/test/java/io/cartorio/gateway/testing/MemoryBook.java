package io.cartorio.gateway.testing;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.job.JobFilter;
import io.cartorio.gateway.job.JobPage;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.submit.Arrivals;
import io.cartorio.gateway.webhook.DeadLetterBook;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A book in memory, which can be taken away. */
public final class MemoryBook implements JobBook, Arrivals, DeadLetterBook {
  private static final Comparator<ListedJob> NEWEST_FIRST =
      Comparator.comparing(MemoryBook::cursor).reversed();

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

  /** Sets the job's making back by {@code time}. */
  public void age(JobId job, Duration time) {
    jobs.computeIfPresent(job, (id, old) -> new ListedJob(aged(old.job(), time), old.name()));
  }

  private static JobSnapshot aged(JobSnapshot job, Duration time) {
    return new JobSnapshot(
        job.job(),
        job.owner(),
        job.revision(),
        job.at(),
        job.status(),
        job.operation(),
        job.createdAt().minus(time),
        job.progress(),
        job.stage(),
        job.endedAt(),
        job.expiresAt(),
        job.result(),
        job.failure(),
        job.fingerprint(),
        job.inputBytes(),
        job.times(),
        job.bytesGone(),
        job.delivery());
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
    List<ListedJob> left =
        jobs.values().stream()
            .filter(listed -> listed.job().owner().equals(owner) && filter.lets(listed.job()))
            .sorted(NEWEST_FIRST)
            .dropWhile(listed -> filter.cursor() != null && !isAfter(listed, filter.cursor()))
            .toList();
    List<ListedJob> page = left.stream().limit(filter.limit()).toList();
    return new JobPage(page, page.size() < left.size() ? cursor(page.getLast()) : null);
  }

  @Override
  public List<JobId> between(Instant from, Instant until, int skip, int atMost) {
    check();
    return jobs.values().stream()
        .map(ListedJob::job)
        .filter(MemoryBook::isDead)
        .filter(job -> !diedAt(job).isBefore(from) && diedAt(job).isBefore(until))
        .sorted(Comparator.comparing(MemoryBook::diedAt))
        .skip(skip)
        .limit(atMost)
        .map(JobSnapshot::job)
        .toList();
  }

  private static boolean isDead(JobSnapshot job) {
    return job.delivery() != null && job.delivery().state() == DeliveryReport.State.DEAD;
  }

  private static Instant diedAt(JobSnapshot job) {
    return Objects.requireNonNull(job.delivery()).latest().getLast().at();
  }

  @Override
  public List<String> events(JobId job) {
    check();
    return List.of();
  }

  @Override
  public Optional<JobResult> answer(JobId job) {
    check();
    return Optional.ofNullable(answers.get(job))
        .or(() -> find(job).map(ListedJob::job).filter(MemoryBook::hasEnded).map(MemoryBook::end));
  }

  @Override
  public void open(JobSnapshot first, @Nullable String fileName) {
    check();
    jobs.compute(
        first.job(),
        (id, known) ->
            known == null
                ? new ListedJob(first, fileName)
                : new ListedJob(known.job(), known.fileName().orElse(fileName)));
  }

  @Override
  public void strike(JobId job, OwnerId owner) {
    check();
    jobs.computeIfPresent(job, (id, known) -> known.job().revision() == 0 ? null : known);
  }

  @Override
  public boolean begin(JobId job) {
    return arriving.add(job);
  }

  @Override
  public void end(JobId job) {
    arriving.remove(job);
  }

  private static boolean hasEnded(JobSnapshot job) {
    return job.status().isTerminal();
  }

  private static JobResult end(JobSnapshot job) {
    return new JobResult(
        job.job(),
        job.owner(),
        job.revision(),
        job.at(),
        job.status(),
        job.result(),
        null,
        job.failure(),
        null,
        job.times());
  }

  private static boolean isAfter(ListedJob listed, String cursor) {
    return cursor(listed).compareTo(cursor) < 0;
  }

  private static String cursor(ListedJob listed) {
    return "%015d.%s".formatted(listed.job().createdAt().toEpochMilli(), listed.job().job());
  }

  private void check() {
    if (away) {
      throw new JobBookAwayException("taken away");
    }
  }
}
