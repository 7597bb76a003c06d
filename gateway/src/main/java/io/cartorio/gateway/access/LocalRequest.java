package io.cartorio.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Whether a request was made on this machine, by a program that was meant to. A proxy on this
 * machine speaks for others, and a browser for whatever page it shows: a page elsewhere can send
 * requests to this machine's address, and with a name of its own that leads there even read the
 * answers.
 */
final class LocalRequest {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final List<String> OF_PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private LocalRequest() {}

  static boolean is(HttpServletRequest request) {
    return isLoopback(request.getRemoteAddr())
        && NAMES.contains(request.getServerName())
        && OF_PROXIES.stream().allMatch(name -> request.getHeader(name) == null)
        && isOwnPage(request);
  }

  private static boolean isOwnPage(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    return origin == null || origin.equals(request.getScheme() + "://" + host);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
