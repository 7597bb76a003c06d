package io.cartorio.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What a request shows of who it is of. */
sealed interface Credential {

  /** Nothing. */
  record None() implements Credential {}

  /** What should be an API key. */
  record Key(String text) implements Credential {
    @Override
    public String toString() {
      return "Key[***]";
    }
  }

  /** What should be a token. */
  record Token(String text) implements Credential {
    @Override
    public String toString() {
      return "Token[***]";
    }
  }

  /**
   * A key comes in {@code X-API-Key} or as a bearer, and a token as a bearer: it has two dots, and
   * a key has none. Only headers are looked at: the query ends up in logs, and the body is not read
   * here.
   */
  static Credential of(HttpServletRequest request) {
    String key = request.getHeader("X-API-Key");
    if (key != null) {
      return new Key(key.strip());
    }
    String header = request.getHeader("Authorization");
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      return new None();
    }
    String bearer = header.substring("bearer ".length()).strip();
    return bearer.indexOf('.') >= 0 ? new Token(bearer) : new Key(bearer);
  }
}
