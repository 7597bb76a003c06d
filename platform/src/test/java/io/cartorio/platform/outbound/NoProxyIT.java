package io.cartorio.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No proxy of the machine's stands between a call and the address that was checked for it. */
class NoProxyIT {
  private final ProxySelector before = ProxySelector.getDefault();
  private final Sink proxy = Sink.at("127.0.0.1", 0, Sink.saying("by proxy"));
  private final Map<String, String> properties =
      Map.of(
          "http.proxyHost", "127.0.0.1",
          "http.proxyPort", Integer.toString(proxy.port()),
          "http.nonProxyHosts", "",
          "socksProxyHost", "127.0.0.1",
          "socksProxyPort", Integer.toString(proxy.port()));

  @BeforeEach
  void setProxies() {
    properties.forEach(System::setProperty);
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return List.of(
                new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port())));
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
  }

  @AfterEach
  void restore() {
    properties.keySet().forEach(System::clearProperty);
    ProxySelector.setDefault(before);
    proxy.close();
  }

  @Test
  void isUsed() throws IOException {
    try (Sink sink = Sink.at("127.0.0.2", 0, Sink.saying("directly"));
        HttpOutbound outbound =
            Calls.outbound(
                Calls.settings("127.0.0.2", sink.port()), Calls.leadingTo("127.0.0.2"))) {
      String url = "http://sink.example:" + sink.port() + "/";

      assertThat(Calls.outcome(outbound, Calls.get(url))).isEqualTo("200 directly");
      assertThat(proxy.connections()).isZero();
    }
  }
}
