package io.cartorio.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A URL that may be called as far as can be told without looking up its name.
 *
 * @param host in small letters, without the brackets of an IPv6 address
 */
record OutboundUrl(String scheme, String host, int port, URI uri) {
  private static final int LONGEST = 2048;

  /**
   * @throws OutboundException when it may not
   */
  static OutboundUrl parse(String text, OutboundSettings settings) throws OutboundException {
    URI uri = uri(text);
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (!settings.schemes().contains(scheme)) {
      throw new OutboundException(OutboundProblem.SCHEME);
    }
    String authority = uri.getRawAuthority();
    if (authority == null || authority.endsWith(":")) {
      throw new OutboundException(OutboundProblem.MALFORMED);
    }
    if (authority.indexOf('@') >= 0) {
      throw new OutboundException(OutboundProblem.USER_INFO);
    }
    String host = uri.getHost();
    if (host == null || !HostSpelling.isUsual(host.toLowerCase(Locale.ROOT))) {
      throw new OutboundException(OutboundProblem.HOST_SPELLING);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    if (!settings.allowsPort(port)) {
      throw new OutboundException(OutboundProblem.PORT);
    }
    return new OutboundUrl(scheme, unbracketed(host.toLowerCase(Locale.ROOT)), port, uri);
  }

  /** The address that the host is, where it is no name. */
  Optional<InetAddress> literal() {
    return HostSpelling.literal(host);
  }

  private static URI uri(String text) throws OutboundException {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new OutboundException(OutboundProblem.MALFORMED);
    }
    if (!text.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
      throw new OutboundException(
          text.chars().anyMatch(character -> character >= 0x80)
              ? OutboundProblem.HOST_SPELLING
              : OutboundProblem.MALFORMED);
    }
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new OutboundException(OutboundProblem.MALFORMED);
    }
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
