package io.cartorio.gateway.key;

import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Hashes API keys: HMAC-SHA-256, so that without the installation's secret no key can be tried
 * against what is stored. A key has random bits enough that one quick hash will do. Safe for use by
 * many threads.
 */
public final class KeyHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey secret;

  public KeyHash(SecretKey secret) {
    this.secret = secret;
  }

  Sha256 of(String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return Sha256.ofDigest(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the secret is not usable for " + ALGORITHM, e);
    }
  }

  /** Whether {@code key} has that hash, in the same time whatever it is. */
  boolean matches(String key, Sha256 hash) {
    return MessageDigest.isEqual(bytes(of(key)), bytes(hash));
  }

  /** What a key is called that came without an id. */
  KeyId idOf(String key) {
    return KeyId.of(Base32.encode(bytes(of("id\n" + key)), KeyId.LENGTH));
  }

  private static byte[] bytes(Sha256 hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
