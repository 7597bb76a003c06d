package io.cartorio.platform.link;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Tokens that show one job's result to whoever has them, for a while: {@code
 * <job>.<owner>.<seconds>.<HMAC-SHA-256 of these>}. Safe for use by many threads.
 */
public final class ResultLinks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM =
      Pattern.compile("([0-9a-z]{26})\\.([0-9a-z]{26})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

  private final SecretKey key;

  /** What a token shows. */
  public record Shown(OwnerId owner, JobId job) {}

  public ResultLinks(SecretKey key) {
    this.key = key;
  }

  /** Good until {@code until}, to the second. */
  public String token(OwnerId owner, JobId job, Instant until) {
    String said = job.value() + '.' + owner + '.' + until.getEpochSecond();
    return said + '.' + signature(said);
  }

  /** What {@code token} shows at {@code now}; nothing when it is no token, or no longer. */
  public Optional<Shown> open(String token, Instant now) {
    Matcher parts = FORM.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String said = token.substring(0, token.lastIndexOf('.'));
    boolean ours =
        MessageDigest.isEqual(
            signature(said).getBytes(StandardCharsets.US_ASCII),
            parts.group(4).getBytes(StandardCharsets.US_ASCII));
    if (!ours || now.getEpochSecond() >= Long.parseLong(parts.group(3))) {
      return Optional.empty();
    }
    return Optional.of(new Shown(OwnerId.of(parts.group(2)), JobId.of(parts.group(1))));
  }

  private String signature(String said) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(("link-v1\n" + said).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the key is not usable for " + ALGORITHM, e);
    }
  }
}
