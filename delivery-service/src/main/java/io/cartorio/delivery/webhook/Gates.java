package io.cartorio.delivery.webhook;

import io.cartorio.schemas.id.EndpointId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The gate of each endpoint, in this process: made anew, and open, after a restart. */
final class Gates {
  private final WebhookSettings settings;
  private final Map<EndpointId, Gate> gates = new ConcurrentHashMap<>();

  Gates(WebhookSettings settings) {
    this.settings = settings;
  }

  /** Of an endpoint that there is, so there are no more gates than endpoints. */
  Gate of(EndpointId endpoint) {
    return gates.computeIfAbsent(endpoint, unused -> new Gate(settings));
  }
}
