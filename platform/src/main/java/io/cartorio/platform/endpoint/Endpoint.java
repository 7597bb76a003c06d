package io.cartorio.platform.endpoint;

import io.cartorio.schemas.endpoint.EndpointRecord.Standing;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where results may be sent.
 *
 * @param url personal, so for its owner, an administrator and the sending alone
 * @param since when it was first given
 * @param standing the last that was said of whether it is sent to; null when nothing was
 */
public record Endpoint(
    EndpointId id, OwnerId owner, URI url, Instant since, @Nullable Standing standing) {

  public boolean isEnabled() {
    return standing == null || standing.reason() == null;
  }

  @Override
  public String toString() {
    return "Endpoint[id=" + id + ", owner=" + owner + ", enabled=" + isEnabled() + "]";
  }
}
