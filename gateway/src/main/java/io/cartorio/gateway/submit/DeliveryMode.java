package io.cartorio.gateway.submit;

/** How the client gets the result. */
public enum DeliveryMode {
  /** As the answer to the request. */
  SYNC,
  /** When it asks for it. */
  ASYNC,
  /** At its webhook, as soon as it is there. */
  WEBHOOK
}
