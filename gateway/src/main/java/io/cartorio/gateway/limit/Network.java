package io.cartorio.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose address one is: an IPv4 address, or an IPv6 network, of which a client has all. */
final class Network {
  private static final int BYTES_OF_IPV6_NETWORK = 8;

  private Network() {}

  static String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(
            address instanceof Inet6Address ? Arrays.copyOf(bytes, BYTES_OF_IPV6_NETWORK) : bytes);
  }
}
