package io.cartorio.systemtests.checker;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.Origin;
import java.util.List;

/** Every record was made by a process of this run. */
final class OriginRule implements Rule {
  @Override
  public void check(Recording recording, Findings findings) {
    check(recording, recording.events(), findings);
    check(recording, recording.results(), findings);
  }

  private static <M extends Message> void check(
      Recording recording, List<Logged<M>> logged, Findings findings) {
    for (Logged<M> entry : logged) {
      Origin origin = entry.origin();
      if (origin == null || !recording.knows(origin)) {
        findings.add(
            Invariant.ORIGINS_ARE_KNOWN, entry.message().messageId(), String.valueOf(origin));
      }
    }
  }
}
