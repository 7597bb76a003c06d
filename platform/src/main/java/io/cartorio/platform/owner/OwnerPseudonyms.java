package io.cartorio.platform.owner;

import io.cartorio.schemas.id.OwnerId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes an owner's pseudonym: HMAC-SHA-256 of the name, cut to 128 bits. The same name has the same
 * one everywhere in an installation, and without the key no name can be tried against it. Safe for
 * use by many threads.
 */
public final class OwnerPseudonyms {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  public OwnerPseudonyms(SecretKey key) {
    this.key = key;
  }

  /**
   * @param kind of name, such as {@code cookie}, so that one kind cannot pass for another
   */
  public OwnerId of(String kind, String name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return OwnerId.ofHash(mac.doFinal((kind + '\n' + name).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the owner key is not usable for " + ALGORITHM, e);
    }
  }
}
