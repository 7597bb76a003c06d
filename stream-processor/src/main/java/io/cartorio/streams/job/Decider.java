package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.streams.job.Input.Dispatch;
import io.cartorio.streams.job.Input.Overdue;
import io.cartorio.streams.job.Input.Received;
import io.cartorio.streams.job.Input.Refused;
import io.cartorio.streams.job.Input.Reported;
import io.cartorio.streams.job.Input.TimerDue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says what follows from an input to a job. Pure and total: whatever comes, twice, late, out of
 * turn or of a job nobody knows, has an answer, and mostly it is that nothing follows.
 */
public final class Decider {
  private final DeciderSettings settings;
  private final Safeguards safeguards;

  public Decider(DeciderSettings settings) {
    this(settings, Safeguards.ALL);
  }

  Decider(DeciderSettings settings, Safeguards safeguards) {
    this.settings = settings;
    this.safeguards = safeguards;
  }

  /**
   * @param job as its events have made it; null when it is not known
   * @param now which does not run backwards for one job
   */
  public Decision decide(@Nullable Job job, Input input, Instant now) {
    Draft draft = new Draft(settings, safeguards, job, now);
    switch (input) {
      case Received received -> IntakeRules.received(draft, received.intake());
      case Refused refused -> draft.add(Rejected.of(refused.intake(), now, refused.reason()));
      case Reported reported -> OutcomeRules.reported(draft, reported.outcome());
      case TimerDue due -> TimerRules.due(draft);
      case Dispatch dispatch -> DispatchRules.dispatch(draft, dispatch.task());
      case Overdue overdue -> DispatchRules.overdue(draft, overdue.task());
    }
    return draft.decision();
  }
}
