package io.cartorio.gateway.answer;

import io.cartorio.schemas.id.JobId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that wait for a job at this gateway. Safe for use by many threads. */
public final class Waiters {
  private final ConcurrentHashMap<JobId, Set<Waiter>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** From now on a notice of {@code job} wakes the waiter, until it is closed. */
  public Waiter register(JobId job) {
    Waiter waiter = new Waiter(job);
    waiting.compute(
        job,
        (id, others) -> {
          Set<Waiter> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(waiter);
          return all;
        });
    count.incrementAndGet();
    return waiter;
  }

  /** There is an answer for {@code job}. One that nobody waits for is passed over. */
  public void wake(JobId job) {
    waiting.getOrDefault(job, Set.of()).forEach(Waiter::wake);
  }

  public int count() {
    return count.get();
  }

  private void remove(Waiter waiter) {
    waiting.computeIfPresent(
        waiter.job,
        (id, all) -> {
          if (all.remove(waiter)) {
            count.decrementAndGet();
          }
          return all.isEmpty() ? null : all;
        });
  }

  /** One request's wait for one job. */
  public final class Waiter implements AutoCloseable {
    private final JobId job;
    private final Semaphore notices = new Semaphore(0);

    private Waiter(JobId job) {
      this.job = job;
    }

    JobId job() {
      return job;
    }

    void wake() {
      notices.release();
    }

    /** Returns at the next notice, or after {@code millis} without one. */
    void await(long millis) throws InterruptedException {
      if (notices.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        notices.drainPermits();
      }
    }

    @Override
    public void close() {
      remove(this);
    }
  }
}
