package io.cartorio.systemtests.checker;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobSnapshot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a living job refers to is there, and nothing is there that no living job refers to. */
final class StoreRule implements Rule {
  @Override
  public void check(Recording recording, Findings findings) {
    Map<JobId, JobHistory> living = new HashMap<>();
    for (JobHistory history : recording.histories()) {
      if (!history.isPurged()) {
        living.put(history.job(), history);
        checkKept(history, recording.store(), findings);
      }
    }
    for (StoredJob stored : recording.store().jobs()) {
      if (!stored.purged() && !living.containsKey(stored.job())) {
        findings.add(Invariant.NO_ORPHANED_BYTES, stored.job(), "since " + stored.since());
      }
    }
    for (JobSnapshot job : recording.jobs().values()) {
      if (job.bytesGone() && living.containsKey(job.job())) {
        findings.add(Invariant.BYTES_ARE_KEPT, job.job(), "said to be gone, but never purged");
      }
    }
  }

  private static void checkKept(JobHistory history, StoreListing store, Findings findings) {
    history.events().stream()
        .flatMap(event -> OwnerRule.refs(event).stream())
        .distinct()
        .forEach(ref -> checkKept(history.job(), ref, store.hashes().get(ref.key()), findings));
  }

  private static void checkKept(
      JobId job, ContentRef ref, @Nullable Sha256 found, Findings findings) {
    if (!ref.sha256().equals(found)) {
      findings.add(
          Invariant.BYTES_ARE_KEPT, job, ref.key() + (found == null ? " is gone" : " is altered"));
    }
  }
}
