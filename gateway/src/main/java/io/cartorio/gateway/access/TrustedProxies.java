package io.cartorio.gateway.access;

import io.cartorio.platform.StartRefused;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies that are believed, by address or network. */
final class TrustedProxies implements Predicate<InetAddress> {
  private final List<IpAddressMatcher> networks;

  TrustedProxies(List<String> networks) {
    this.networks = networks.stream().map(TrustedProxies::network).toList();
  }

  @Override
  public boolean test(InetAddress address) {
    String literal = address.getHostAddress();
    return networks.stream().anyMatch(network -> network.matches(literal));
  }

  private static IpAddressMatcher network(String text) {
    try {
      return new IpAddressMatcher(text);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "cartorio.access.trusted-proxies has one that is no address and no network: "
              + text
              + ".",
          "Write it as 10.0.0.1 or 10.0.0.0/8.",
          e);
    }
  }
}
