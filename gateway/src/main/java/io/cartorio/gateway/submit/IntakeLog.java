package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.intake.Intake;

/** Where requests are put so that they are not lost. Safe for use by many threads. */
public interface IntakeLog {
  /** Begins to put {@code record} on the log, as the next step of {@code trace}. */
  Pending append(Intake record, TraceParent trace);

  /** A record on its way. */
  interface Pending {

    /**
     * Returns once the log has the record for good.
     *
     * @throws LogAwayException when it has not, or may not have
     */
    void await() throws LogAwayException;

    /**
     * As {@link #await}, for a record that may be put again.
     *
     * @throws Refused that says when to come again
     */
    default void awaitOrRefuse() {
      try {
        await();
      } catch (LogAwayException e) {
        throw Refused.away();
      }
    }
  }
}
