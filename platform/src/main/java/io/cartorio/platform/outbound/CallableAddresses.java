package io.cartorio.platform.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: the public ones, and those that a setting allows. The blocks are
 * those of the IANA registries of special-purpose addresses (RFC 6890 and its updates) that are not
 * globally reachable, the transition mechanisms that carry an IPv4 address within an IPv6 one, and
 * what a cloud answers itself at a public address.
 */
final class CallableAddresses {
  private static final Cidr GLOBAL_UNICAST = Cidr.parse("2000::/3");

  private static final List<Cidr> SPECIAL =
      Stream.of(
              "0.0.0.0/8", // this network, unspecified
              "10.0.0.0/8", // private
              "100.64.0.0/10", // between a provider and its customers
              "127.0.0.0/8", // loopback
              "168.63.129.16/32", // Azure's own services for a virtual machine
              "169.254.0.0/16", // link-local, the clouds' metadata
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.31.196.0/24", // AS112
              "192.52.193.0/24", // automatic multicast tunnelling
              "192.88.99.0/24", // relays of 6to4
              "192.168.0.0/16", // private
              "192.175.48.0/24", // AS112
              "198.18.0.0/15", // benchmarking
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "2001::/23", // protocol assignments: Teredo, benchmarking, ORCHID
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4
              "2620:4f:8000::/48", // AS112
              "3fff::/20") // documentation
          .map(Cidr::parse)
          .toList();

  private final List<Cidr> allowed;
  private final List<Cidr> refused;

  /**
   * @param allowed whatever else they are
   * @param refused though they are public, unless they are allowed
   */
  CallableAddresses(List<Cidr> allowed, List<Cidr> refused) {
    this.allowed = List.copyOf(allowed);
    this.refused = List.copyOf(refused);
  }

  boolean contains(InetAddress address) {
    if (address instanceof Inet6Address scoped && scoped.getScopeId() != 0) {
      return false;
    }
    return isIn(allowed, address) || (isPublic(address) && !isIn(refused, address));
  }

  private static boolean isPublic(InetAddress address) {
    if (isIn(SPECIAL, address)) {
      return false;
    }
    return !(address instanceof Inet6Address)
        || (GLOBAL_UNICAST.contains(address) && !isIsatap(address.getAddress()));
  }

  /** An interface id that carries an IPv4 address through an intranet (RFC 5214, 6.1). */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
  }

  private static boolean isIn(List<Cidr> blocks, InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }
}
