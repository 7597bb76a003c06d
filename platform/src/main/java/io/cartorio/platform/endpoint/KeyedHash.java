package io.cartorio.platform.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 under one key. Safe for use by many threads. */
final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  KeyedHash(SecretKey key) {
    this.key = key;
  }

  /** 32 bytes. */
  byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the key is not usable for " + ALGORITHM, e);
    }
  }
}
