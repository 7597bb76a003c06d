package io.cartorio.gateway.key;

/** Lower-case Crockford base 32, five bits a letter, the highest bits of the bytes first. */
final class Base32 {
  static final String LETTER = "[0-9a-hjkmnp-tv-z]";
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

  private Base32() {}

  /** The first {@code length} letters of {@code bytes}, which must have bits enough. */
  static String encode(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int letter = 0; letter < length; letter++) {
      int value = 0;
      for (int bit = letter * 5; bit < letter * 5 + 5; bit++) {
        value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
      }
      text.append(ALPHABET[value]);
    }
    return text.toString();
  }
}
