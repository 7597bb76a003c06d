package io.cartorio.systemtests.client;

import io.cartorio.schemas.operation.NoWork;
import java.util.Locale;

/** A job without work, as a query. */
public record NoopAsk(NoWork noWork) {
  public static NoopAsk ofMillis(int millis) {
    return new NoopAsk(NoWork.ofMillis(millis));
  }

  public String query() {
    return "operation=noop&millis=%d&fault=%s&faulty_attempts=%d"
        .formatted(
            noWork.millis(),
            noWork.fault().name().toLowerCase(Locale.ROOT),
            noWork.faultyAttempts());
  }
}
