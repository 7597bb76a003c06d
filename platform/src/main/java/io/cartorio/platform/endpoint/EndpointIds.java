package io.cartorio.platform.endpoint;

import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.net.URI;
import javax.crypto.SecretKey;

/** Ids of endpoints: the same owner's same URL is the same endpoint. Safe for many threads. */
public final class EndpointIds {
  private final KeyedHash hash;

  public EndpointIds(SecretKey key) {
    this.hash = new KeyedHash(key);
  }

  public EndpointId of(OwnerId owner, URI url) {
    return EndpointId.ofHash(hash.of("endpoint-v1\n" + owner + '\n' + url));
  }
}
