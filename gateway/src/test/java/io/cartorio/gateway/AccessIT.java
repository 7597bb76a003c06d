package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From where requests may come: pages of other origins, and proxies. */
class AccessIT {
  private static final String FIRST = "a-first-key-of-enough-letters";
  private static final String APP = "https://app.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway =
        GatewayInMemory.start(
            "cartorio.keys.first=" + FIRST,
            "cartorio.access.origins=" + APP,
            "cartorio.access.trusted-proxies=127.0.0.0/8",
            "cartorio.limits.address-burst=3");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @Test
  void aPageOfAnOriginThatIsSetMayAsk() {
    HttpResponse<String> asked = preflight(http, APP, "POST");

    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    assertThat(asked.headers().firstValue(ALLOWED)).contains(APP);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .containsIgnoringCase("x-api-key");
    assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> answer = http.get("/classes", "X-API-Key", FIRST, "Origin", APP);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(ALLOWED)).contains(APP);
    HttpResponse<String> refused = http.get("/classes", "Origin", APP);
    assertProblem(refused, 401, "unauthenticated");
    assertThat(refused.headers().firstValue(ALLOWED)).contains(APP);
  }

  @Test
  void aPageOfAnotherOriginMayNot() {
    for (String origin : List.of("https://other.example", "http://app.example", "null")) {
      assertProblem(preflight(http, origin, "POST"), 403, "forbidden");
      HttpResponse<String> answer = http.get("/classes", "X-API-Key", FIRST, "Origin", origin);
      assertProblem(answer, 403, "forbidden");
      assertThat(answer.headers().firstValue(ALLOWED)).isEmpty();
    }
  }

  @Test
  void withoutOriginsNoPageMay() {
    try (GatewayInMemory closed = GatewayInMemory.start("cartorio.keys.first=" + FIRST);
        Http client = new Http(closed.port())) {
      assertThat(preflight(client, APP, "POST").headers().firstValue(ALLOWED)).isEmpty();
      assertThat(
              client
                  .get("/classes", "X-API-Key", FIRST, "Origin", APP)
                  .headers()
                  .firstValue(ALLOWED))
          .isEmpty();
    }
  }

  @Test
  void eachClientOfATrustedProxyHasItsOwnLimit() {
    List<Integer> of = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      of.add(http.get("/classes", "Forwarded", "for=192.0.2.1").statusCode());
    }

    assertThat(of).containsExactly(401, 401, 401, 429, 429);
    assertThat(http.get("/classes", "Forwarded", "for=192.0.2.2").statusCode()).isEqualTo(401);
    assertThat(http.get("/classes", "Forwarded", "for=198.51.100.9, for=192.0.2.1").statusCode())
        .as("what a client says itself before the proxy does")
        .isEqualTo(429);
  }

  @Test
  void whatIsNoOriginOrNetworkStopsTheStart() {
    for (String setting :
        List.of(
            "cartorio.access.origins=*",
            "cartorio.access.origins=https://app.example/path",
            "cartorio.access.trusted-proxies=everyone")) {
      assertThatThrownBy(() -> GatewayInMemory.start(setting).close())
          .as(setting)
          .hasStackTraceContaining("cartorio.access.");
    }
  }

  private static HttpResponse<String> preflight(Http client, String origin, String method) {
    return client.send(
        "OPTIONS",
        "/v2/jobs",
        BodyPublishers.noBody(),
        "Origin",
        origin,
        "Access-Control-Request-Method",
        method,
        "Access-Control-Request-Headers",
        "x-api-key");
  }
}
