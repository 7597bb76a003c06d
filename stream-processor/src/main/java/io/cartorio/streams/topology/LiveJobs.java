package io.cartorio.streams.topology;

import io.cartorio.schemas.id.JobId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The live jobs that were written last, as they stand in their store, so that the next word about
 * one need not read it back from bytes. Lives no longer than the processor's hold on the store.
 */
final class LiveJobs {
  private static final int MOST = 256;

  private final Map<JobId, StoredJob> jobs = new LinkedHashMap<>();

  @Nullable StoredJob find(JobId id) {
    return jobs.get(id);
  }

  /** Remembers {@code stored}, or, where it is null, that the job is no longer live. */
  void keep(JobId id, @Nullable StoredJob stored) {
    jobs.remove(id);
    if (stored != null) {
      jobs.put(id, stored);
      if (jobs.size() > MOST) {
        jobs.remove(jobs.keySet().iterator().next());
      }
    }
  }
}
