package io.cartorio.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {
  private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");
  private final ClientAddress addresses =
      new ClientAddress(address -> PROXIES.contains(address.getHostAddress()));

  @Test
  void whoIsNoTrustedProxyIsNotBelieved() {
    assertThat(of("203.0.113.9", "for=198.51.100.7")).isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=198.51.100.7 | 198.51.100.7",
        "For=\"198.51.100.7:4711\";proto=https | 198.51.100.7",
        "by=10.0.0.1;for=198.51.100.7 | 198.51.100.7",
        "for=1.2.3.4, for=198.51.100.7 | 198.51.100.7",
        "for=1.2.3.4, for=198.51.100.7, for=10.0.0.2 | 198.51.100.7",
        "for=\", for=198.51.100.7 | 198.51.100.7",
        "for=\"[2001:db8::17]:4711\" | 2001:db8:0:0:0:0:0:17",
        "for=\"[2001:db8::17]\" | 2001:db8:0:0:0:0:0:17",
        "for=unknown | 10.0.0.1",
        "for=_hidden | 10.0.0.1",
        "for=198.51.100.7, for=unknown | 10.0.0.1",
        "for=proxy.example | 10.0.0.1",
        "for=\"[::1\" | 10.0.0.1",
        "proto=https | 10.0.0.1",
        "for= | 10.0.0.1",
        "for=10.0.0.2 | 10.0.0.2"
      })
  void ofATrustedProxyTheLastStrangerIsTheClient(String forwarded, String client) {
    assertThat(of("10.0.0.1", forwarded)).isEqualTo(client);
  }

  @Test
  void anAddressOfTheLinkIsOne() {
    assertThat(of("fe80::1%eth9")).isEqualTo("fe80:0:0:0:0:0:0:1");
  }

  @Test
  void severalFieldsAreOne() {
    assertThat(of("10.0.0.1", "for=1.2.3.4", "for=198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(of("10.0.0.1")).isEqualTo("10.0.0.1");
  }

  private String of(String peer, String... forwarded) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    for (String field : forwarded) {
      request.addHeader("Forwarded", field);
    }
    InetAddress address = addresses.of(request);
    return address.getHostAddress();
  }
}
