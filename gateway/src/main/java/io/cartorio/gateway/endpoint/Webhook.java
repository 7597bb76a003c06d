package io.cartorio.gateway.endpoint;

import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.net.URI;

/** An address that a request named, and that results may be sent to. */
public record Webhook(EndpointId id, OwnerId owner, URI url) {
  @Override
  public String toString() {
    return "Webhook[id=" + id + ", owner=" + owner + "]";
  }
}
