package io.cartorio.delivery.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Whoever is at a webhook's address. Safe for use by many threads. */
interface Receiver {

  /** Posts {@code body}. Follows no redirect, and reads no more of the answer than its head. */
  ReceiverAnswer post(URI url, Map<String, String> headers, byte[] body, Duration longest);
}
