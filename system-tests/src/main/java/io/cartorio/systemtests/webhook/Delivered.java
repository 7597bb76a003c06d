package io.cartorio.systemtests.webhook;

import java.util.List;
import java.util.Map;

/**
 * What came to a receiver.
 *
 * @param headers names in small letters
 * @param atNanos by {@link System#nanoTime}
 */
public record Delivered(String path, Map<String, List<String>> headers, String body, long atNanos) {
  /** The id under which a repeat is known. */
  public String id() {
    return headers.getOrDefault("webhook-id", List.of("")).getFirst();
  }
}
