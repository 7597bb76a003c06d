package io.cartorio.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class PublicUrlTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,         -,    -,                    -,                http://127.0.0.1:9000",
        "10.1.2.3,  9100, -,                    -,                http://10.1.2.3:9100",
        "0.0.0.0,   9100, -,                    -,                http://localhost:9100",
        "::1,       9100, file:/etc/cert.pem,   -,                https://[::1]:9100",
        "127.0.0.1, 0,    -,                    -,                -",
        "127.0.0.1, 9100, -,                    https://a.example, -"
      })
  void isTheGatewaysUnlessItIsSetOrNotKnown(
      @Nullable String address,
      @Nullable String port,
      @Nullable String certificate,
      @Nullable String set,
      @Nullable String expected) {
    MockEnvironment environment = new MockEnvironment();
    put(environment, "cartorio.gateway.address", address);
    put(environment, "cartorio.gateway.port", port);
    put(environment, "server.ssl.certificate", certificate);
    put(environment, "cartorio.webhooks.public-url", set);

    assertThat(PublicUrl.of(environment).get("cartorio.webhooks.public-url")).isEqualTo(expected);
  }

  private static void put(MockEnvironment environment, String name, @Nullable String value) {
    if (value != null) {
      environment.setProperty(name, value);
    }
  }
}
