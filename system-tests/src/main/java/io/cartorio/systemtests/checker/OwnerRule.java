package io.cartorio.systemtests.checker;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.systemtests.checker.LedgerEntry.Accepted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A job, its bytes and its client belong to one owner; two clients are two owners. */
final class OwnerRule implements Rule {
  @Override
  public void check(Recording recording, Findings findings) {
    Map<JobId, OwnerId> owners = new HashMap<>();
    for (JobHistory history : recording.histories()) {
      history
          .submitted()
          .ifPresent(
              submitted -> {
                owners.put(history.job(), submitted.owner());
                checkRefs(history, submitted.owner(), findings);
              });
    }
    for (StoredJob stored : recording.store().jobs()) {
      OwnerId owner = owners.get(stored.job());
      if (owner != null && !owner.equals(stored.owner())) {
        findings.add(
            Invariant.OWNERS_ARE_KEPT_APART, stored.job(), "stored under " + stored.owner());
      }
    }
    checkClients(recording, owners, findings);
  }

  private static void checkRefs(JobHistory history, OwnerId owner, Findings findings) {
    history.events().stream()
        .flatMap(event -> refs(event).stream())
        .map(ContentRef::key)
        .filter(key -> !key.owner().equals(owner) || !key.job().equals(history.job()))
        .forEach(key -> findings.add(Invariant.OWNERS_ARE_KEPT_APART, history.job(), key.value()));
  }

  /** The places in the content store that an event names. */
  static List<ContentRef> refs(DocumentEvent event) {
    return switch (event) {
      case Submitted submitted -> submitted.inputs();
      case TaskSucceeded succeeded -> succeeded.outputs();
      case Completed completed when completed.result() != null -> List.of(completed.result());
      default -> List.of();
    };
  }

  private static void checkClients(
      Recording recording, Map<JobId, OwnerId> owners, Findings findings) {
    Map<String, OwnerId> ownerOf = new HashMap<>();
    Map<OwnerId, String> clientOf = new HashMap<>();
    for (Accepted accepted : recording.ledger().accepted().values()) {
      OwnerId owner = owners.get(accepted.job());
      if (owner == null) {
        continue;
      }
      OwnerId first = ownerOf.putIfAbsent(accepted.client(), owner);
      String other = clientOf.putIfAbsent(owner, accepted.client());
      if ((first != null && !first.equals(owner))
          || (other != null && !other.equals(accepted.client()))) {
        findings.add(
            Invariant.OWNERS_ARE_KEPT_APART,
            accepted.job(),
            "client " + accepted.client() + " with owner " + owner);
      }
    }
  }
}
