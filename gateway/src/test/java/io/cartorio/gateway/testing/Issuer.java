package io.cartorio.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens, with a real server of its keys on loopback. */
public final class Issuer implements AutoCloseable {
  public static final String NAME = "https://issuer.example";
  public static final String AUDIENCE = "cartorio-test";

  private final HttpServer server;
  private final List<RSAKey> keys = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean away;

  public Issuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/jwks.json", this::answer);
    server.start();
    rotate();
  }

  public String jwks() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json";
  }

  /** Settings of a gateway that takes its tokens. */
  public String[] settings() {
    return new String[] {
      "cartorio.tokens.issuer=" + NAME,
      "cartorio.tokens.audience=" + AUDIENCE,
      "cartorio.tokens.jwks=" + jwks()
    };
  }

  /** Signs with a new key from now on; the old ones are not published any more. */
  public RSAKey rotate() {
    RSAKey next = newKey("key-" + (keys.size() + 1));
    keys.add(next);
    return next;
  }

  public RSAKey key() {
    return keys.getLast();
  }

  /** How often the keys were read. */
  public int asked() {
    return asked.get();
  }

  public void goAway(boolean gone) {
    away = gone;
  }

  /** What a token of this issuer says that is good. */
  public static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject("ana")
        .claim("scope", "openid read write")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  public String token(JWTClaimsSet claims) {
    return sign(key(), claims);
  }

  public static String sign(RSAKey key, JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same key under another name. */
  public static RSAKey newKeyLike(RSAKey key, String id) {
    return new RSAKey.Builder(key).keyID(id).build();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    byte[] body = new JWKSet(key().toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      if (away) {
        exchange.sendResponseHeaders(503, -1);
      } else {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
