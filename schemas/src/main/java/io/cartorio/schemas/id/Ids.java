package io.cartorio.schemas.id;

import java.security.SecureRandom;

/**
 * Lower-case Crockford base 32 of 128 bits: 26 characters that are safe in keys, paths and URLs.
 */
final class Ids {
  static final int LENGTH = 26;

  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final boolean[] IN_ALPHABET = new boolean[128];

  static {
    for (char letter : ALPHABET) {
      IN_ALPHABET[letter] = true;
    }
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  static String random() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return encode(bits);
  }

  /** The first 128 bits of {@code hash}; at least 16 bytes are needed. */
  static String encode(byte[] hash) {
    if (hash.length < 16) {
      throw new IllegalArgumentException("an id takes 16 bytes, got " + hash.length);
    }
    long high = readLong(hash, 0);
    long low = readLong(hash, 8);
    char[] text = new char[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = ALPHABET[(int) (low & 31)];
      low = (low >>> 5) | (high << 59);
      high >>>= 5;
    }
    return new String(text);
  }

  /** By hand and not by a pattern: every record that is read has a dozen ids. */
  static boolean isValid(String text) {
    if (text.length() != LENGTH || text.charAt(0) > '7') {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char letter = text.charAt(i);
      if (letter >= IN_ALPHABET.length || !IN_ALPHABET[letter]) {
        return false;
      }
    }
    return true;
  }

  static String check(String what, String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException(what + " is 26 characters of lower-case base 32");
    }
    return text;
  }

  private static long readLong(byte[] bytes, int from) {
    long value = 0;
    for (int i = from; i < from + 8; i++) {
      value = (value << 8) | (bytes[i] & 0xff);
    }
    return value;
  }
}
