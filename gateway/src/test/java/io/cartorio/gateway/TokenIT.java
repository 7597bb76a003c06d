package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.key.KeyRecord;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that are given for keys. */
class TokenIT {
  private static final String FIRST = "a-first-key-of-enough-letters";
  private static GatewayInMemory gateway;
  private static Http http;
  private String key = "";

  @BeforeAll
  static void start() {
    gateway = GatewayInMemory.start("cartorio.keys.first=" + FIRST, "cartorio.tokens.life=15m");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @BeforeEach
  void makeAKey() {
    gateway.keys().clear();
    key =
        json(http.post("/v2/admin/keys?owner=ana", BodyPublishers.noBody(), "X-API-Key", FIRST))
            .at("/key")
            .asString();
  }

  @Test
  void aTokenIsAsGoodAsItsKey() {
    HttpResponse<String> given = http.postJson("/v2/token", "{}", "X-API-Key", key);

    assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
    assertThat(given.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(json(given).at("/token_type").asString()).isEqualTo("Bearer");
    assertThat(json(given).at("/expires_in").asInt()).isEqualTo(900);
    String job =
        http.upload("/v2/jobs?operation=noop", new byte[9], bearer(token(given)))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(http.get(job, "X-API-Key", key).statusCode()).isEqualTo(200);
    assertProblem(http.get(job, "X-API-Key", FIRST), 404, "not-found");
  }

  @Test
  void aTokenAllowsNoMoreThanWasAskedForAndItsKeyAllows() {
    HttpResponse<String> less =
        http.postJson("/v2/token", "{\"scope\":\"read\"}", "X-API-Key", key);
    HttpResponse<String> more =
        http.postJson("/v2/token", "{\"scope\":\"admin\"}", "X-API-Key", key);

    assertThat(http.get("/v2/jobs", bearer(token(less))).statusCode()).isEqualTo(200);
    assertProblem(
        http.upload("/v2/jobs?operation=noop", new byte[9], bearer(token(less))),
        403,
        "missing-scope");
    assertProblem(more, 403, "missing-scope");
  }

  @Test
  void aTokenDiesWithItsKey() {
    String token = token(http.postJson("/v2/token", "{}", "X-API-Key", key));
    String ofFirst = token(http.postJson("/v2/token", "{}", "X-API-Key", FIRST));
    KeyRecord made = gateway.keys().all().getFirst();

    gateway.keys().put(made.revoked(Instant.now()));

    assertProblem(http.get("/v2/jobs", bearer(token)), 401, "bad-token");
    assertProblem(http.get("/v2/jobs", "X-API-Key", key), 403, "wrong-key");
    assertThat(http.get("/v2/jobs", bearer(ofFirst)).statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenEnds() {
    try (GatewayInMemory hasty =
            GatewayInMemory.start("cartorio.keys.first=" + FIRST, "cartorio.tokens.life=3s");
        Http client = new Http(hasty.port())) {
      String token = token(client.postJson("/v2/token", "{}", "X-API-Key", FIRST));
      assertThat(client.get("/v2/jobs", bearer(token)).statusCode()).isEqualTo(200);

      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> assertProblem(client.get("/v2/jobs", bearer(token)), 401, "bad-token"));
    }
  }

  @Test
  void noTokenIsGivenForATokenOrForNothing() {
    String token = token(http.postJson("/v2/token", "{}", "X-API-Key", key));

    assertProblem(http.postJson("/v2/token", "{}", bearer(token)), 403, "key-needed");
    assertProblem(http.postJson("/v2/token", "{}"), 401, "unauthenticated");
    assertProblem(http.postJson("/v2/token", "{}", "X-API-Key", "x"), 403, "wrong-key");
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (String wrong : new String[] {"a.b", "a.b.c", "..", "a.b.c.d.e", "ey.ey.ey"}) {
      assertProblem(http.get("/v2/jobs", bearer(wrong)), 401, "bad-token");
    }
  }

  @Test
  void aBodyThatCannotBeReadIsRefused() {
    for (String body : new String[] {"{", "[]", "{\"scope\": {}}", "{\"scope\": \"root\"}", "1"}) {
      assertProblem(http.postJson("/v2/token", body, "X-API-Key", key), 400, "bad-request");
    }
    assertProblem(
        http.postJson("/v2/token", " ".repeat(17 * 1024), "X-API-Key", key), 413, "too-large");
  }

  private static String token(HttpResponse<String> given) {
    assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
    return json(given).at("/access_token").asString();
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }
}
