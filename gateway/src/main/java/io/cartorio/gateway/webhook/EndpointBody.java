package io.cartorio.gateway.webhook;

import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.schemas.endpoint.EndpointRecord.Standing;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as an administrator sees it: without the path and the query of its address, which may
 * be as good as a key.
 *
 * @param disabled why nothing is sent there; null where it is sent to
 */
record EndpointBody(
    EndpointId id,
    OwnerId clientId,
    String host,
    Instant since,
    boolean enabled,
    Standing.@Nullable Reason disabled) {

  static EndpointBody of(Endpoint endpoint) {
    Standing standing = endpoint.standing();
    return new EndpointBody(
        endpoint.id(),
        endpoint.owner(),
        endpoint.url().getScheme() + "://" + endpoint.url().getRawAuthority(),
        endpoint.since(),
        endpoint.isEnabled(),
        standing == null ? null : standing.reason());
  }
}
