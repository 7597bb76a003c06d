package io.cartorio.platform.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls URLs that others name. A call looks its name up once and dials only what it has checked; it
 * follows no redirect, uses no proxy, unpacks nothing, and ends by its deadline. No problem names
 * an address that a name led to. Safe for use by many threads.
 */
public interface Outbound {

  /**
   * Makes the call. An expected failure is an answer too.
   *
   * @param reader is given the body of an answer that is no redirect, of any status; need not read
   *     it to its end, but a connection is kept for the next call only if it does
   * @throws IOException of {@code reader}, for a reason of its own
   */
  <T> OutboundAnswer<T> call(OutboundRequest request, BodyReader<T> reader) throws IOException;

  /**
   * What stands against calling {@code url}, as far as can be told without dialling. Good for a
   * word to whoever named it; the call decides again.
   *
   * @param longest the lookup of its name may take
   */
  Optional<OutboundProblem> objection(String url, Duration longest);

  /** Makes something of an answer's body while it arrives. */
  @FunctionalInterface
  interface BodyReader<T> {
    T read(int status, InputStream body) throws IOException;

    /** Reads the body to its end and forgets it. */
    static BodyReader<Long> discard() {
      return (status, body) -> body.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
