package io.cartorio.standalone;

import java.util.Map;
import org.springframework.core.env.Environment;

/**
 * The address in the links of webhooks, where nobody set it: the gateway's own. One on a free port
 * is not known before it listens, and one on all addresses is this machine's.
 */
final class PublicUrl {
  private static final String SETTING = "cartorio.webhooks.public-url";

  private PublicUrl() {}

  /** The setting to add; none where there is one. */
  static Map<String, Object> of(Environment environment) {
    int port = environment.getProperty("cartorio.gateway.port", Integer.class, 9000);
    if (port == 0 || environment.containsProperty(SETTING)) {
      return Map.of();
    }
    String address = environment.getProperty("cartorio.gateway.address", "127.0.0.1");
    String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
    String scheme = isOverTls(environment) ? "https" : "http";
    return Map.of(
        SETTING, scheme + "://" + (host.contains(":") ? '[' + host + ']' : host) + ':' + port);
  }

  /** Whether the gateway speaks TLS itself. */
  static boolean isOverTls(Environment environment) {
    return environment.containsProperty("server.ssl.certificate")
        || environment.containsProperty("server.ssl.bundle")
        || environment.containsProperty("server.ssl.key-store");
  }
}
