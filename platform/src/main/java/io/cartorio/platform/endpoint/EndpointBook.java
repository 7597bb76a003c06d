package io.cartorio.platform.endpoint;

import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.endpoint.EndpointRecord.Address;
import io.cartorio.schemas.endpoint.EndpointRecord.SecretInForce;
import io.cartorio.schemas.endpoint.EndpointRecord.Standing;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The endpoints as far as the log has been read. Safe for use by many threads. */
public final class EndpointBook {
  private static final Logger LOG = LoggerFactory.getLogger(EndpointBook.class);

  private final AddressSeal seal;
  private final SigningSecrets secrets;
  private final Map<EndpointId, Address> addresses = new ConcurrentHashMap<>();
  private final Map<EndpointId, Standing> standings = new ConcurrentHashMap<>();
  private final Map<OwnerId, SecretInForce> inForce = new ConcurrentHashMap<>();
  private final Object news = new Object();

  public EndpointBook(AddressSeal seal, SigningSecrets secrets) {
    this.seal = seal;
    this.secrets = secrets;
  }

  /** Enters what the log says. */
  public void take(EndpointRecord entry) {
    switch (entry) {
      case Address address -> addresses.put(address.endpoint(), address);
      case Standing standing -> standings.put(standing.endpoint(), standing);
      case SecretInForce secret -> inForce.put(secret.owner(), secret);
    }
    synchronized (news) {
      news.notifyAll();
    }
  }

  /** Forgets what the log does not know any more, by its key there. */
  public void forget(String subject) {
    if (subject.startsWith(EndpointRecord.ADDRESS)) {
      EndpointId.parse(subject.substring(EndpointRecord.ADDRESS.length()))
          .ifPresent(addresses::remove);
    } else if (subject.startsWith(EndpointRecord.STANDING)) {
      EndpointId.parse(subject.substring(EndpointRecord.STANDING.length()))
          .ifPresent(standings::remove);
    }
  }

  /** The endpoints of an owner. */
  public List<EndpointId> of(OwnerId owner) {
    return addresses.values().stream()
        .filter(address -> address.owner().equals(owner))
        .map(Address::endpoint)
        .toList();
  }

  public Optional<Endpoint> find(EndpointId id) {
    return Optional.ofNullable(addresses.get(id)).flatMap(this::opened);
  }

  /** As {@link #find}, but what is not there yet is waited for. */
  public Optional<Endpoint> find(EndpointId id, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    synchronized (news) {
      while (!addresses.containsKey(id)) {
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return Optional.empty();
        }
        news.wait(left);
      }
    }
    return find(id);
  }

  /** Every endpoint, the oldest first. */
  public List<Endpoint> all() {
    return addresses.values().stream()
        .flatMap(address -> opened(address).stream())
        .sorted(Comparator.comparing(Endpoint::since).thenComparing(Endpoint::id))
        .toList();
  }

  /** What signs a delivery to one of {@code owner}'s endpoints, the newest first. */
  public List<SigningSecret> signing(OwnerId owner, Instant now) {
    return secrets.signing(owner, inForce.get(owner), now);
  }

  /** What was said last of the owner's secrets; null when nothing was. */
  public @Nullable SecretInForce inForce(OwnerId owner) {
    return inForce.get(owner);
  }

  private Optional<Endpoint> opened(Address address) {
    try {
      return Optional.of(
          new Endpoint(
              address.endpoint(),
              address.owner(),
              seal.open(address.endpoint(), address.sealed()),
              address.at(),
              standings.get(address.endpoint())));
    } catch (UnsealableException e) {
      LOG.atError()
          .addKeyValue("endpointId", address.endpoint())
          .log("a webhook's address was sealed under another secret: is this installation's set?");
      return Optional.empty();
    }
  }
}
