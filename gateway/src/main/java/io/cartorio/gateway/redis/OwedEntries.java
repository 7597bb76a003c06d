package io.cartorio.gateway.redis;

import io.cartorio.platform.jobs.JobEntries;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobSnapshot;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entries of jobs that this gateway took while Redis was away: each is made up for once it is
 * back, with the file's name. Safe for use by many threads.
 */
final class OwedEntries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OwedEntries.class);

  private final JobEntries entries;
  private final int most;
  private final Map<JobId, Owed> owed = new ConcurrentHashMap<>();
  private final ScheduledExecutorService payments =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("gateway-owed-entries").factory());

  private record Owed(JobSnapshot first, @Nullable String fileName) {}

  /**
   * @param most entries that are kept; of a job beyond them only the log tells
   */
  OwedEntries(JobEntries entries, int most, Duration tryEvery) {
    this.entries = entries;
    this.most = most;
    Future<?> unused =
        payments.scheduleWithFixedDelay(
            this::pay, tryEvery.toMillis(), tryEvery.toMillis(), TimeUnit.MILLISECONDS);
  }

  void add(JobSnapshot first, @Nullable String fileName) {
    if (owed.size() < most) {
      owed.put(first.job(), new Owed(first, fileName));
    }
  }

  /** Whether there is such a job, of which Redis may not know yet. */
  boolean contains(JobId job) {
    return owed.containsKey(job);
  }

  void remove(JobId job) {
    owed.remove(job);
  }

  private void pay() {
    if (owed.isEmpty()) {
      return;
    }
    Map<JobId, Owed> due = new LinkedHashMap<>(owed);
    try {
      due.forEach(this::pay);
      LOG.atInfo().addKeyValue("entries", due.size()).log("Redis is back; entries are made up for");
    } catch (RuntimeException e) {
      // Whatever it was, the rest is tried again: a schedule ends with the first that it lets out.
      LOG.atDebug().setCause(e).addKeyValue("entries", owed.size()).log("Redis is still away");
    }
  }

  private void pay(JobId job, Owed entry) {
    if (owed.containsKey(job)) {
      entries.open(entry.first(), entry.fileName());
      owed.remove(job, entry);
    }
  }

  @Override
  public void close() {
    payments.shutdownNow();
  }
}
