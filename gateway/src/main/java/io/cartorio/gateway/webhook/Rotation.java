package io.cartorio.gateway.webhook;

import io.cartorio.gateway.endpoint.EndpointLog;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.endpoint.SigningSecret;
import io.cartorio.platform.endpoint.SigningSecrets;
import io.cartorio.schemas.endpoint.EndpointRecord.SecretInForce;
import io.cartorio.schemas.id.OwnerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Gives owners the secret their deliveries are signed with: a new one each time. */
public final class Rotation {
  private final EndpointBook book;
  private final SigningSecrets secrets;
  private final EndpointLog log;
  private final Duration overlap;
  private final Clock clock;

  /**
   * @param previousUntil until when the secret before signs as well
   */
  record Shown(String secret, Instant previousUntil) {}

  /**
   * @param overlap how long the secret before stays in force
   */
  public Rotation(
      EndpointBook book, SigningSecrets secrets, EndpointLog log, Duration overlap, Clock clock) {
    this.book = book;
    this.secrets = secrets;
    this.log = log;
    this.overlap = overlap;
    this.clock = clock;
  }

  /** Returns once the new secret is in force. */
  Shown rotate(OwnerId owner) {
    SecretInForce known = book.inForce(owner);
    int generation = known == null ? 1 : known.generation() + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SecretInForce next = new SecretInForce(owner, now, generation, now.plus(overlap));
    log.appendOrRefuse(next);
    SigningSecret secret = secrets.of(owner, generation);
    return new Shown(secret.text(), next.previousUntil());
  }
}
