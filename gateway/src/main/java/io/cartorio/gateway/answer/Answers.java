package io.cartorio.gateway.answer;

import io.cartorio.gateway.answer.Waiters.Waiter;
import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobResult;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waits for answers. A notice says that there is one; since a notice may be lost, the book is asked
 * at every {@code poll} as well.
 */
public final class Answers {
  /**
   * A job is taken for erased once it was unknown so often in a row: right after a Redis has begun
   * anew, one that the log has not told of yet is unknown for a moment.
   */
  private static final int TIMES_UNKNOWN = 5;

  private final JobBook book;
  private final Waiters waiters;
  private final Duration longest;
  private final Duration poll;

  public Answers(JobBook book, Waiters waiters, Duration longest, Duration poll) {
    this.book = book;
    this.waiters = waiters;
    this.longest = longest;
    this.poll = poll;
  }

  /** To be called before the job is submitted, so that no answer is missed. */
  public Waiter register(JobId job) {
    return waiters.register(job);
  }

  /** For a job that was submitted before, and may have ended: the first look is at once. */
  public Waiter join(JobId job) {
    Waiter waiter = waiters.register(job);
    waiter.wake();
    return waiter;
  }

  /**
   * The job's end; nothing when it did not come in time.
   *
   * @throws Refused when the job was erased meanwhile
   */
  public Optional<JobResult> await(Waiter waiter) {
    return await(waiter, longest);
  }

  /** The same within {@code time}; looks at least once. */
  public Optional<JobResult> await(Waiter waiter, Duration time) {
    long end = System.nanoTime() + Math.max(time.toNanos(), 1);
    int unknown = 0;
    do {
      try {
        waiter.await(Math.clamp((end - System.nanoTime()) / 1_000_000, 0, poll.toMillis()));
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw Refused.away(poll);
      }
      Optional<JobResult> answer = look(waiter.job());
      if (answer.isPresent()) {
        return answer;
      }
      unknown = isKnown(waiter.job()) ? 0 : unknown + 1;
      if (unknown == TIMES_UNKNOWN) {
        throw Refused.because(FailureCategory.NOT_FOUND);
      }
    } while (System.nanoTime() < end);
    return Optional.empty();
  }

  /**
   * Whether the job that was answered was asked for with another payload. A gateway whose book was
   * away when the repeat came could not tell; the log did, and let the first one go on.
   *
   * @param asked null when it was compared before
   */
  public boolean isOfAnotherPayload(JobId job, @Nullable Sha256 asked) {
    if (asked == null) {
      return false;
    }
    try {
      return book.find(job).map(listed -> !asked.equals(listed.job().fingerprint())).orElse(false);
    } catch (JobBookAwayException e) {
      return false;
    }
  }

  /** While the book is away the wait goes on: it may be back in time. */
  private Optional<JobResult> look(JobId job) {
    try {
      return book.answer(job);
    } catch (JobBookAwayException e) {
      return Optional.empty();
    }
  }

  private boolean isKnown(JobId job) {
    try {
      return book.find(job).isPresent();
    } catch (JobBookAwayException e) {
      return true;
    }
  }
}
