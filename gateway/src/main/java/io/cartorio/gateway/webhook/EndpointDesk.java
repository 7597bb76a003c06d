package io.cartorio.gateway.webhook;

import io.cartorio.gateway.endpoint.EndpointLog;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.schemas.endpoint.EndpointRecord.Standing;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.EndpointId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which endpoints there are, and whether they are sent to, for an administrator. */
public final class EndpointDesk {
  private final EndpointBook book;
  private final EndpointLog log;
  private final Clock clock;

  public EndpointDesk(EndpointBook book, EndpointLog log, Clock clock) {
    this.book = book;
    this.log = log;
    this.clock = clock;
  }

  List<Endpoint> all() {
    return book.all();
  }

  /**
   * @throws Refused when there is none
   */
  Endpoint find(String id) {
    return EndpointId.parse(id)
        .flatMap(book::find)
        .orElseThrow(() -> Refused.because(FailureCategory.NOT_FOUND));
  }

  /** Nothing is sent there from now on. */
  Endpoint disable(String id) {
    return stand(find(id), Standing.Reason.BY_HAND);
  }

  /** It is sent to again. */
  Endpoint enable(String id) {
    return stand(find(id), null);
  }

  private Endpoint stand(Endpoint endpoint, Standing.@Nullable Reason reason) {
    Standing standing =
        new Standing(endpoint.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
    log.appendOrRefuse(standing);
    return new Endpoint(
        endpoint.id(), endpoint.owner(), endpoint.url(), endpoint.since(), standing);
  }
}
