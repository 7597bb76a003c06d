package io.cartorio.gateway.endpoint;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.endpoint.AddressSeal;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.endpoint.EndpointIds;
import io.cartorio.platform.outbound.Outbound;
import io.cartorio.platform.outbound.OutboundProblem;
import io.cartorio.schemas.endpoint.EndpointRecord.Address;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the addresses that results are to be sent to. Safe for use by many threads. */
public final class Webhooks {
  private static final Duration LOOKUP = Duration.ofSeconds(2);

  private final EndpointBook book;
  private final EndpointIds ids;
  private final AddressSeal seal;
  private final EndpointLog log;
  private final Outbound outbound;
  private final Clock clock;

  public Webhooks(
      EndpointBook book,
      EndpointIds ids,
      AddressSeal seal,
      EndpointLog log,
      Outbound outbound,
      Clock clock) {
    this.book = book;
    this.ids = ids;
    this.seal = seal;
    this.log = log;
    this.outbound = outbound;
    this.clock = clock;
  }

  /**
   * The address that {@code owner} names; null for null.
   *
   * @throws Refused when nothing is sent there
   */
  public @Nullable Webhook named(OwnerId owner, @Nullable String text) {
    if (text == null) {
      return null;
    }
    URI url = url(text);
    return new Webhook(ids.of(owner, url), owner, url);
  }

  /**
   * The endpoint of the address that {@code owner} names, known to whoever sends; null for null.
   *
   * @throws Refused when nothing is sent there, it is disabled, or could not be written down
   */
  public @Nullable EndpointId entered(OwnerId owner, @Nullable String text) {
    Webhook webhook = named(owner, text);
    return webhook == null ? null : enter(webhook);
  }

  /**
   * Returns once the address is known to whoever sends.
   *
   * @throws Refused when it is disabled, or could not be written down
   */
  private EndpointId enter(Webhook webhook) {
    Optional<Endpoint> known = book.find(webhook.id());
    if (known.isPresent()) {
      if (!known.get().isEnabled()) {
        throw Refused.because(FailureCategory.ENDPOINT_DISABLED);
      }
      return webhook.id();
    }
    log.appendOrRefuse(
        new Address(
            webhook.id(),
            webhook.owner(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            seal.seal(webhook.id(), webhook.url())));
    return webhook.id();
  }

  /** Said before anything is accepted; who sends looks again when it dials. */
  private URI url(String text) {
    Optional<OutboundProblem> objection =
        outbound.objection(text, LOOKUP).filter(OutboundProblem::isRefusal);
    if (objection.isPresent()) {
      throw Refused.because(objection.get().category());
    }
    return URI.create(text);
  }
}
