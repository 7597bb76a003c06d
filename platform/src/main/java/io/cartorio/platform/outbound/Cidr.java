package io.cartorio.platform.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;

/**
 * A block of addresses.
 *
 * @param network its first address
 * @param prefix how many of its leading bits all addresses of the block share
 */
record Cidr(InetAddress network, int prefix) {

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or an address alone.
   *
   * @throws IllegalArgumentException when it is none, or names bits beyond its prefix
   */
  static Cidr parse(String text) {
    int slash = text.indexOf('/');
    String address = (slash < 0 ? text : text.substring(0, slash)).toLowerCase(Locale.ROOT);
    InetAddress network = HostSpelling.literal(address).orElseThrow(() -> notABlock(text));
    int bits = network.getAddress().length * Byte.SIZE;
    int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1), bits, text);
    Cidr block = new Cidr(network, prefix);
    if (!Arrays.equals(block.masked(network.getAddress()), network.getAddress())) {
      throw notABlock(text);
    }
    return block;
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] first = network.getAddress();
    return bytes.length == first.length && Arrays.equals(masked(bytes), first);
  }

  private byte[] masked(byte[] address) {
    byte[] masked = address.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.clamp(prefix - (long) i * Byte.SIZE, 0, Byte.SIZE);
      masked[i] &= (byte) (0xff << (Byte.SIZE - kept));
    }
    return masked;
  }

  private static int prefix(String number, int bits, String text) {
    if (!number.matches("0|[1-9]\\d{0,2}") || Integer.parseInt(number) > bits) {
      throw notABlock(text);
    }
    return Integer.parseInt(number);
  }

  private static IllegalArgumentException notABlock(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is no block of addresses; write it as 10.1.0.0/16 or fd00:1::/32");
  }
}
