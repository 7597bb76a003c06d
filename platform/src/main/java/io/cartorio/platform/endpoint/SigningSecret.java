package io.cartorio.platform.endpoint;

import java.util.Base64;

/**
 * A secret that deliveries are signed with, as Standard Webhooks has it: 32 bytes, written {@code
 * whsec_} and base 64.
 */
public record SigningSecret(byte[] key) {
  private static final String PREFIX = "whsec_";

  public SigningSecret {
    key = key.clone();
  }

  @Override
  public byte[] key() {
    return key.clone();
  }

  /** As its owner is shown it, once. */
  public String text() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  @Override
  public String toString() {
    return PREFIX + "***";
  }
}
