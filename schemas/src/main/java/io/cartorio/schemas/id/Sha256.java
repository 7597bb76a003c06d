package io.cartorio.schemas.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
public record Sha256(@JsonValue String hex) {
  private static final int LENGTH = 64;

  public Sha256 {
    if (hex.length() != LENGTH || !hex.chars().allMatch(Sha256::isLowerCaseHex)) {
      throw new IllegalArgumentException("a SHA-256 is 64 lower-case hexadecimal digits");
    }
  }

  private static boolean isLowerCaseHex(int letter) {
    return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f';
  }

  @JsonCreator
  public static Sha256 of(String hex) {
    return new Sha256(hex);
  }

  /** The digest in {@code bytes}, which are 32. */
  public static Sha256 ofDigest(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(bytes));
  }

  public static Sha256 of(byte[] content) {
    return ofDigest(digest().digest(content));
  }

  /** A new SHA-256 digest; every Java platform has one. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
