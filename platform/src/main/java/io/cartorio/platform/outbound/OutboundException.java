package io.cartorio.platform.outbound;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries a problem through code that knows only of {@link IOException}. */
final class OutboundException extends IOException {
  private static final long serialVersionUID = 1L;

  private final OutboundProblem problem;

  OutboundException(OutboundProblem problem) {
    this(problem, null);
  }

  OutboundException(OutboundProblem problem, @Nullable Throwable cause) {
    super(problem.slug(), cause);
    this.problem = problem;
  }

  OutboundProblem problem() {
    return problem;
  }

  /** The problem that {@code thrown} carries, however it was wrapped. */
  static Optional<OutboundProblem> in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutboundException carrier) {
        return Optional.of(carrier.problem());
      }
    }
    return Optional.empty();
  }
}
