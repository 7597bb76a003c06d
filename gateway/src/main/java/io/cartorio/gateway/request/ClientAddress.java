package io.cartorio.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a request comes from: of whoever is connected, unless that is a proxy that is trusted; then
 * as its {@code Forwarded} says (RFC 7239), read from the end, since everything before what trusted
 * proxies have added is the client's own word.
 */
public final class ClientAddress {
  private final Predicate<InetAddress> trusted;

  /**
   * @param trusted whether a proxy at that address is believed
   */
  public ClientAddress(Predicate<InetAddress> trusted) {
    this.trusted = trusted;
  }

  public InetAddress of(HttpServletRequest request) {
    InetAddress address = peer(request.getRemoteAddr());
    if (!trusted.test(address)) {
      return address;
    }
    List<Optional<InetAddress>> hops =
        ForwardedHops.of(Collections.list(request.getHeaders("Forwarded"))).reversed();
    for (Optional<InetAddress> hop : hops) {
      if (hop.isEmpty()) {
        return address;
      }
      address = hop.get();
      if (!trusted.test(address)) {
        return address;
      }
    }
    return address;
  }

  /** Without the name of the interface that an address of the link may have behind it. */
  private static InetAddress peer(String address) {
    int zone = address.indexOf('%');
    return InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
  }
}
