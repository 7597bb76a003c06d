package io.cartorio.schemas;

import java.time.Instant;

/**
 * What every record has: what it is about, when it was made, and an id under which a repeat is
 * known.
 */
public interface Message {
  /** The CloudEvents subject: the record's key. */
  String subject();

  /** The CloudEvents time. */
  Instant at();

  /**
   * The CloudEvents id: the same for a repeat of the same message, unique within its source
   * otherwise.
   */
  String messageId();
}
