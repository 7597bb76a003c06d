package io.cartorio.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalRequestTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,127.0.0.1:9000,,",
    "127.0.0.1,localhost:9000,,",
    "0:0:0:0:0:0:0:1,[::1]:9000,,",
    "127.0.0.1,127.0.0.1:9000,Origin,http://127.0.0.1:9000"
  })
  void isOfThisMachine(String peer, String host, @Nullable String header, @Nullable String value) {
    assertThat(LocalRequest.is(request(peer, host, header, value))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,127.0.0.1:9000,,",
    "fe80::1%eth0,localhost:9000,,",
    "127.0.0.1,rebound.example:9000,,",
    "127.0.0.1,127.0.0.1.example,,",
    "127.0.0.1,127.0.0.1:9000,Forwarded,for=127.0.0.1",
    "127.0.0.1,127.0.0.1:9000,X-Forwarded-For,127.0.0.1",
    "127.0.0.1,127.0.0.1:9000,X-Real-IP,127.0.0.1",
    "127.0.0.1,127.0.0.1:9000,Via,1.1 proxy",
    "127.0.0.1,127.0.0.1:9000,Origin,https://page.example",
    "127.0.0.1,127.0.0.1:9000,Origin,http://127.0.0.1:3000",
    "127.0.0.1,127.0.0.1:9000,Origin,null"
  })
  void mayBeOfAnother(String peer, String host, @Nullable String header, @Nullable String value) {
    assertThat(LocalRequest.is(request(peer, host, header, value))).isFalse();
  }

  private static MockHttpServletRequest request(
      String peer, String host, @Nullable String header, @Nullable String value) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v2/admin/keys");
    request.setRemoteAddr(peer);
    request.addHeader("Host", host);
    if (header != null && value != null) {
      request.addHeader(header, value);
    }
    return request;
  }
}
