package io.cartorio.schemas.content;

import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The gateway's word that {@code owner} may submit the bytes at {@code key}: an HMAC-SHA-256 over
 * owner, key, hash and expiry. A bearer token, so short-lived; the owner of a job is read from it,
 * never believed from elsewhere.
 *
 * @param signature 64 hexadecimal digits
 */
public record Grant(
    OwnerId owner, ContentKey key, Sha256 sha256, Instant expiresAt, String signature) {

  /** What is wrong with a grant. */
  public enum Fault {
    FORGED,
    EXPIRED,
    DOES_NOT_COVER
  }

  /** Signs a grant for {@code ref}, whose key names the owner. */
  public static Grant sign(SecretKey secret, ContentRef ref, Instant expiresAt) {
    OwnerId owner = ref.key().owner();
    return new Grant(
        owner,
        ref.key(),
        ref.sha256(),
        expiresAt,
        signature(secret, owner, ref.key(), ref.sha256(), expiresAt));
  }

  /** Whether this grant was signed with {@code secret}; says nothing of its expiry. */
  public boolean isSignedWith(SecretKey secret) {
    byte[] expected =
        signature(secret, owner, key, sha256, expiresAt).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this grant names exactly the bytes of {@code ref}, and its own owner's. */
  public boolean covers(ContentRef ref) {
    return key.equals(ref.key()) && sha256.equals(ref.sha256()) && owner.equals(key.owner());
  }

  private static String signature(
      SecretKey secret, OwnerId owner, ContentKey key, Sha256 sha256, Instant expiresAt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      String signed = "grant-v1\n" + owner + '\n' + key + '\n' + sha256 + '\n' + expiresAt;
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the grant secret is not usable for HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "Grant[owner=" + owner + ", key=" + key + ", expiresAt=" + expiresAt + "]";
  }
}
