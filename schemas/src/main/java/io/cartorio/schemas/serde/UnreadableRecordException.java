package io.cartorio.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/** A record that cannot be read: it goes to its topic's dead letters with this reason. */
public final class UnreadableRecordException extends SerializationException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    NO_VALUE,
    TOO_LARGE,
    NOT_JSON,
    UNKNOWN_TYPE,
    INVALID
  }

  private final Reason reason;

  public UnreadableRecordException(Reason reason) {
    super("unreadable record: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
