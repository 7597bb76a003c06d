package io.cartorio.streams.topology;

import io.cartorio.schemas.id.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets a job's progress through once a second. Forgetting a job lets it through once more. */
final class ProgressPace {
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final int REMEMBERED = 10_000;

  private final Map<JobId, Instant> shown =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<JobId, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  boolean admits(JobId job, Instant now) {
    Instant last = shown.get(job);
    if (last != null && now.isBefore(last.plus(PACE))) {
      return false;
    }
    shown.remove(job);
    shown.put(job, now);
    return true;
  }

  void forget(JobId job) {
    shown.remove(job);
  }
}
