package io.cartorio.systemtests.checker;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.id.JobId;
import java.util.Set;
import java.util.stream.Collectors;

/** What was to be erased is neither listed nor stored. */
final class ErasureRule implements Rule {
  @Override
  public void check(Recording recording, Findings findings) {
    Set<JobId> stored =
        recording.store().jobs().stream()
            .filter(job -> !job.purged())
            .map(StoredJob::job)
            .collect(Collectors.toSet());
    for (JobId job : recording.ledger().erased()) {
      if (recording.jobs().containsKey(job)) {
        findings.add(Invariant.ERASED_JOBS_ARE_GONE, job, "listed");
      }
      if (stored.contains(job)) {
        findings.add(Invariant.ERASED_JOBS_ARE_GONE, job, "has bytes");
      }
    }
  }
}
