package io.cartorio.gateway.key;

import io.cartorio.schemas.id.KeyId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as its holder has it: {@code cart_<id>_<body><checksum>}. The prefix lets scanners
 * find a key that was leaked, the id says which one it is, the body is 170 random bits, and the
 * checksum (CRC-32) tells a key that was copied wrongly from one that is unknown.
 *
 * @param text the whole key: a secret
 */
record ApiKey(KeyId id, String text) {
  private static final String PREFIX = "cart_";
  private static final int BODY = 34;
  private static final int CHECKSUM = 6;
  private static final Pattern FORM =
      Pattern.compile(
          PREFIX
              + "(%1$s{%2$d})_%1$s{%3$d}(%1$s{%4$d})"
                  .formatted(Base32.LETTER, KeyId.LENGTH, BODY, CHECKSUM));
  private static final SecureRandom RANDOM = new SecureRandom();

  static ApiKey random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    String letters = Base32.encode(bits, KeyId.LENGTH + BODY);
    String id = letters.substring(0, KeyId.LENGTH);
    String checked = PREFIX + id + '_' + letters.substring(KeyId.LENGTH);
    return new ApiKey(KeyId.of(id), checked + checksum(checked));
  }

  /** The key in {@code text}; nothing when that is none, or was copied wrongly. */
  static Optional<ApiKey> parse(String text) {
    Matcher key = FORM.matcher(text);
    return key.matches() && key.group(2).equals(checksum(text.substring(0, key.start(2))))
        ? Optional.of(new ApiKey(KeyId.of(key.group(1)), text))
        : Optional.empty();
  }

  private static String checksum(String checked) {
    CRC32 crc = new CRC32();
    crc.update(checked.getBytes(StandardCharsets.US_ASCII));
    long sum = crc.getValue();
    byte[] bytes = {(byte) (sum >> 24), (byte) (sum >> 16), (byte) (sum >> 8), (byte) sum};
    return Base32.encode(bytes, CHECKSUM);
  }

  /** Without its secret part. */
  @Override
  public String toString() {
    return PREFIX + id + "_***";
  }
}
