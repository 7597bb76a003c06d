package io.cartorio.gateway.access;

import io.cartorio.gateway.key.Keys;
import io.cartorio.gateway.token.TokenSettings;

/** Whether an identity is configured at all. */
public final class Openness {
  private final Keys keys;
  private final TokenSettings tokens;

  public Openness(Keys keys, TokenSettings tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  /** Whether whoever comes may come in. */
  public boolean isOpen() {
    return !tokens.hasIssuer() && keys.isEmpty();
  }
}
