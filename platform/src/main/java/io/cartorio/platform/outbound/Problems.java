package io.cartorio.platform.outbound;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;

/** What an exception of the connection means. */
final class Problems {
  private Problems() {}

  static OutboundException of(IOException thrown, Deadline deadline) {
    return OutboundException.in(thrown)
        .map(problem -> new OutboundException(problem, thrown))
        .orElseGet(() -> new OutboundException(guess(thrown, deadline), thrown));
  }

  private static OutboundProblem guess(IOException thrown, Deadline deadline) {
    if (deadline.hasPassed()) {
      return OutboundProblem.TOO_SLOW;
    }
    return switch (thrown) {
      case SSLException untrusted -> OutboundProblem.TLS;
      case SocketException broken -> OutboundProblem.UNREACHABLE;
      case SocketTimeoutException silent -> OutboundProblem.UNREACHABLE;
      default -> OutboundProblem.BROKEN_ANSWER;
    };
  }
}
