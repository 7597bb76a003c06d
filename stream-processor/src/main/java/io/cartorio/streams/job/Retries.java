package io.cartorio.streams.job;

import io.cartorio.schemas.id.TaskId;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often, and after how long, work that failed is tried again: exponential backoff, of which a
 * hash of task and attempt takes up to half, so that what failed together does not come back
 * together.
 *
 * @param maxAttempts how many failures a task may have before its job fails, at least 1
 * @param base the longest wait after the first failure
 * @param max the longest wait of all
 * @param purgeMax the longest wait of a purge, which is tried for ever
 */
public record Retries(
    @DefaultValue("5") int maxAttempts,
    @DefaultValue("1s") Duration base,
    @DefaultValue("1m") Duration max,
    @DefaultValue("10m") Duration purgeMax) {
  public Retries {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("cartorio.jobs.retries.max-attempts must be at least 1");
    }
    if (base.compareTo(Duration.ofMillis(2)) < 0) {
      throw new IllegalArgumentException("cartorio.jobs.retries.base must be at least 2ms");
    }
    if (max.compareTo(base) < 0 || purgeMax.compareTo(base) < 0) {
      throw new IllegalArgumentException(
          "cartorio.jobs.retries.max and purge-max must be at least cartorio.jobs.retries.base");
    }
  }

  /** The wait after the {@code failures}-th failure of work. */
  Duration delay(TaskId task, int attempt, int failures) {
    return backoff(task, attempt, failures, base, max);
  }

  /** The wait after the {@code failures}-th failure of a purge. */
  Duration purgeDelay(TaskId task, int attempt, int failures) {
    return backoff(task, attempt, failures, base, purgeMax);
  }

  /** {@code base} doubled with each failure up to {@code cap}, less up to half of it by chance. */
  static Duration backoff(TaskId task, int attempt, int failures, Duration base, Duration cap) {
    int doublings = Math.min(Math.max(failures - 1, 0), 30);
    long whole = Math.min(cap.toMillis(), saturatedShift(base.toMillis(), doublings));
    long half = whole / 2;
    return Duration.ofMillis(whole - Math.floorMod(hash(task, attempt), half + 1));
  }

  private static long saturatedShift(long value, int by) {
    return value > (Long.MAX_VALUE >>> by) ? Long.MAX_VALUE : value << by;
  }

  /** FNV-1a over the id and the attempt, then the finaliser of SplitMix64 to spread it. */
  private static long hash(TaskId task, int attempt) {
    long hash = 0xcbf29ce484222325L;
    String text = task.value() + '#' + attempt;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
