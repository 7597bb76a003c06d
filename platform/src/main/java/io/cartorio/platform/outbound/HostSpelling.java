package io.cartorio.platform.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one way a host may be spelled: an IPv4 address as four decimal numbers, an IPv6 address
 * without a zone and without an IPv4 address in it, or a name of letters, digits and hyphens. What
 * some resolver takes for an address (octal, hexadecimal, one number, fewer than four) is neither.
 */
final class HostSpelling {
  private static final int LONGEST = 253;
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]{2,39}");
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

  /** As the URL standard has it: a name whose last label is a number is meant as an address. */
  private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

  private HostSpelling() {}

  /**
   * @param host in small letters, an IPv6 address in its brackets
   */
  static boolean isUsual(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      return ipv6(host.substring(1, host.length() - 1)).isPresent();
    }
    if (NUMBER_AT_END.matcher(host).matches()) {
      return IPV4.matcher(host).matches();
    }
    return host.length() <= LONGEST && NAME.matcher(host).matches();
  }

  /** The address that a usual {@code host} is, without brackets; nothing of a name. */
  static Optional<InetAddress> literal(String host) {
    if (IPV4.matcher(host).matches()) {
      return Optional.of(Inet4Address.ofLiteral(host));
    }
    return ipv6(host);
  }

  /** An address that comes out as an IPv4 one was spelled to look like another. */
  private static Optional<InetAddress> ipv6(String host) {
    if (host.indexOf(':') < 0 || !IPV6.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Inet6Address.ofLiteral(host))
          .filter(Inet6Address.class::isInstance)
          .map(InetAddress.class::cast);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
