package io.cartorio.systemtests.checker;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.Terminal;

/** A job begins once, ends once, and every event between has its number. */
final class LifeRule implements Rule {
  @Override
  public void check(Recording recording, Findings findings) {
    for (JobHistory history : recording.histories()) {
      checkRevisions(history, findings);
      if (history.isSweep()) {
        continue;
      }
      checkBeginning(history, findings);
      long ends = history.all(Terminal.class).count();
      if (ends != 1) {
        findings.add(Invariant.ONE_TERMINAL_EVENT, history.job(), ends + " terminal events");
      }
    }
  }

  private static void checkRevisions(JobHistory history, Findings findings) {
    long expected = 1;
    for (DocumentEvent event : history.events()) {
      if (event.revision() != expected) {
        findings.add(
            Invariant.REVISIONS_HAVE_NO_GAPS,
            history.job(),
            "revision " + event.revision() + " where " + expected + " was due");
        return;
      }
      expected++;
    }
  }

  private static void checkBeginning(JobHistory history, Findings findings) {
    long submissions = history.all(Submitted.class).count();
    if (submissions != 1 || !(history.events().getFirst() instanceof Submitted)) {
      findings.add(Invariant.FIRST_EVENT_IS_SUBMITTED, history.job(), submissions + " submissions");
    }
  }
}
