package io.cartorio.gateway.batch;

import java.math.BigInteger;
import java.util.Arrays;

/** Reads the base 32 that ids are written in. */
final class Base32 {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int BYTES = 16;

  private Base32() {}

  /**
   * The 128 bits of an id.
   *
   * @param id of a valid form
   */
  static byte[] decode(String id) {
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < id.length(); i++) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(id.charAt(i))));
    }
    byte[] bytes = bits.toByteArray();
    byte[] all = new byte[BYTES];
    byte[] kept =
        bytes.length > BYTES
            ? Arrays.copyOfRange(bytes, bytes.length - BYTES, bytes.length)
            : bytes;
    System.arraycopy(kept, 0, all, BYTES - kept.length, kept.length);
    return all;
  }
}
