package io.cartorio.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys made of the installation's secret, one for each use, so that what is learnt of one says
 * nothing of another.
 */
public final class Secrets {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey grants;
  private final SecretKey owners;
  private final SecretKey jobIds;
  private final SecretKey apiKeys;
  private final SecretKey tokens;
  private final SecretKey endpointIds;
  private final SecretKey addresses;
  private final SecretKey webhooks;
  private final SecretKey links;

  private Secrets(byte[] secret) {
    grants = derive(secret, "grants");
    owners = derive(secret, "owners");
    jobIds = derive(secret, "job-ids");
    apiKeys = derive(secret, "api-keys");
    tokens = derive(secret, "tokens");
    endpointIds = derive(secret, "endpoint-ids");
    addresses = derive(secret, "addresses");
    webhooks = derive(secret, "webhooks");
    links = derive(secret, "links");
  }

  static Secrets of(String secret) {
    return new Secrets(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Signs grants. */
  public SecretKey grants() {
    return grants;
  }

  /** Makes pseudonyms of owners' names. */
  public SecretKey owners() {
    return owners;
  }

  /** Makes job ids of idempotency keys. */
  public SecretKey jobIds() {
    return jobIds;
  }

  /** Hashes API keys. */
  public SecretKey apiKeys() {
    return apiKeys;
  }

  /** Signs the tokens that are given for API keys. */
  public SecretKey tokens() {
    return tokens;
  }

  /** Makes ids of webhooks' addresses. */
  public SecretKey endpointIds() {
    return endpointIds;
  }

  /** Seals webhooks' addresses. */
  public SecretKey addresses() {
    return addresses;
  }

  /** Makes the secrets that webhooks are signed with. */
  public SecretKey webhooks() {
    return webhooks;
  }

  /** Signs links to results. */
  public SecretKey links() {
    return links;
  }

  /** HMAC-SHA-256 of the use under the secret: one step of HKDF (RFC 5869), enough for one key. */
  private static SecretKey derive(byte[] secret, String use) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] key = mac.doFinal(("cartorio-v1/" + use).getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(key, ALGORITHM);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this Java runtime has no " + ALGORITHM, e);
    }
  }
}
