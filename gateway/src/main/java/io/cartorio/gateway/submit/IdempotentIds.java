package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
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
    if (!KEY.matcher(key).matches()) {
      throw Refused.badParameter("Idempotency-Key: 1..255 ASCII");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      String named = "idempotency-v1\n" + owner + '\n' + key;
      return JobId.ofHash(mac.doFinal(named.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the secret is not usable for HmacSHA256", e);
    }
  }
}
