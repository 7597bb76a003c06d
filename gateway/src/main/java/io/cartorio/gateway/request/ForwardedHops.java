package io.cartorio.gateway.request;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the field {@code Forwarded} (RFC 7239): of each hop the address it was made for. No address
 * has a comma or a semicolon in it, so quotes are not looked at: one that a client left open must
 * not swallow what a proxy has added.
 */
final class ForwardedHops {
  private ForwardedHops() {}

  /** In the order of the hops; nothing for one that names no address. */
  static List<Optional<InetAddress>> of(List<String> fields) {
    List<Optional<InetAddress>> hops = new ArrayList<>();
    for (String field : fields) {
      for (String element : field.split(",", -1)) {
        hops.add(forOf(element));
      }
    }
    return hops;
  }

  private static Optional<InetAddress> forOf(String element) {
    for (String pair : element.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals("for")) {
        return address(unquoted(pair.substring(equals + 1).strip()));
      }
    }
    return Optional.empty();
  }

  /** {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code [2001:db8::1]} or {@code [2001:db8::1]:80}. */
  private static Optional<InetAddress> address(String node) {
    String host = node;
    if (node.startsWith("[")) {
      int end = node.indexOf(']');
      host = end < 0 ? "" : node.substring(1, end);
    } else if (node.indexOf(':') >= 0) {
      host = node.substring(0, node.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException unknownOrHidden) {
      return Optional.empty();
    }
  }

  private static String unquoted(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
