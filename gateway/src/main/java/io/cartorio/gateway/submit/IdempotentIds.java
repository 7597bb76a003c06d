package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Job ids of idempotency keys: the same owner's same key is the same job. */
public final class IdempotentIds {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final SecretKey secret;

  public IdempotentIds(SecretKey secret) {
    this.secret = secret;
  }

  /**
   * @throws Refused when {@code key} is not 1 to 255 printable ASCII characters without blanks
   */
  public JobId of(OwnerId owner, String key) {
    check(key);
    return JobId.ofHash(hash("idempotency-v1\n" + owner + '\n' + key));
  }

  void check(String key) {
    if (!KEY.matcher(key).matches()) {
      throw Refused.badParameter("Idempotency-Key: 1..255 ASCII");
    }
  }

  /** A fingerprint that nobody can guess what it is made of from, such as a URL. */
  Sha256 fingerprint(OwnerId owner, Sha256 plain) {
    return Sha256.ofDigest(hash("fingerprint-v1\n" + owner + '\n' + plain));
  }

  private byte[] hash(String named) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return mac.doFinal(named.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the secret is not usable for HmacSHA256", e);
    }
  }
}
