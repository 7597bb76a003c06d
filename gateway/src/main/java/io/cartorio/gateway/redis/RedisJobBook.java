package io.cartorio.gateway.redis;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.job.JobFilter;
import io.cartorio.gateway.job.JobPage;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.platform.jobs.JobEntries;
import io.cartorio.platform.jobs.JobView;
import io.cartorio.platform.jobs.JobViewPage;
import io.cartorio.platform.jobs.JobViews;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The projections of the log in Redis, and the entries that stand before it. An entry that could
 * not be made while Redis was away is made once it is back.
 */
public final class RedisJobBook implements JobBook, AutoCloseable {
  private static final int MOST_OWED = 10_000;
  private static final Duration TRY_EVERY = Duration.ofMillis(200);

  private final JobViews views;
  private final JobEntries entries;
  private final OwedEntries owed;

  public RedisJobBook(JobViews views, JobEntries entries) {
    this.views = views;
    this.entries = entries;
    this.owed = new OwedEntries(entries, MOST_OWED, TRY_EVERY);
  }

  @Override
  public Optional<ListedJob> find(JobId job) {
    return asking(
        () -> {
          Optional<ListedJob> found = views.find(job).map(RedisJobBook::listed);
          if (found.isEmpty()) {
            checkTold(job);
          }
          return found;
        });
  }

  @Override
  public JobPage list(OwnerId owner, JobFilter filter) {
    return asking(
        () -> {
          checkCaughtUp();
          JobViewPage page =
              views.list(owner, filter::lets, Optional.ofNullable(filter.cursor()), filter.limit());
          return new JobPage(page.jobs().stream().map(RedisJobBook::listed).toList(), page.next());
        });
  }

  @Override
  public List<String> events(JobId job) {
    return asking(() -> views.events(job));
  }

  @Override
  public Optional<JobResult> answer(JobId job) {
    return asking(() -> views.result(job));
  }

  @Override
  public void open(JobSnapshot first, @Nullable String fileName) {
    try {
      entries.open(first, fileName);
    } catch (RedisAwayException e) {
      owed.add(first, fileName);
      throw away(e);
    }
  }

  @Override
  public void strike(JobId job, OwnerId owner) {
    owed.remove(job);
    asking(
        () -> {
          entries.strike(job, owner);
          return job;
        });
  }

  private void checkTold(JobId job) {
    if (owed.contains(job)) {
      throw new JobBookAwayException("the job's entry is still to be made");
    }
    checkCaughtUp();
  }

  private void checkCaughtUp() {
    if (!views.isCaughtUp()) {
      throw new JobBookAwayException("the projections have not caught up with the log");
    }
  }

  private static ListedJob listed(JobView view) {
    return new ListedJob(view.job(), view.fileName());
  }

  private static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (RedisAwayException e) {
      throw away(e);
    }
  }

  private static JobBookAwayException away(RedisAwayException e) {
    return new JobBookAwayException("Redis is away", e);
  }

  @Override
  public void close() {
    owed.close();
  }
}
