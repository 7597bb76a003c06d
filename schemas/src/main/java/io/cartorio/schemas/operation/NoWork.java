package io.cartorio.schemas.operation;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A job whose task does nothing for a while: what the platform itself costs, and what the tests
 * break. Off in the gateway unless a setting allows it.
 *
 * @param millis how long the handler takes, 0 to 60,000
 * @param fault what goes wrong
 * @param faultyAttempts how many attempts it goes wrong in before the work succeeds, 0 to 100
 */
@JsonTypeName("noop")
public record NoWork(int millis, Fault fault, int faultyAttempts) implements Operation {

  /** The ways a task may go wrong. */
  public enum Fault {
    NONE,
    /** Fails in a way that may pass. */
    TRANSIENT,
    /** Fails in a way that cannot. */
    PERMANENT,
    /** Ends its worker's process. */
    CRASH,
    /** Starts and then says nothing more. */
    HANG
  }

  public NoWork {
    if (millis < 0 || millis > 60_000) {
      throw new IllegalArgumentException("millis is 0 to 60000");
    }
    if (faultyAttempts < 0 || faultyAttempts > 100) {
      throw new IllegalArgumentException("faultyAttempts is 0 to 100");
    }
  }

  public static NoWork ofMillis(int millis) {
    return new NoWork(millis, Fault.NONE, 0);
  }

  @Override
  public String name() {
    return "noop";
  }
}
