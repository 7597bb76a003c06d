package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An installation without keys, and how it is closed. */
class OpenIT {
  private final GatewayInMemory gateway = GatewayInMemory.start();
  private final Http http = new Http(gateway.port());

  @AfterEach
  void stop() {
    http.close();
    gateway.close();
  }

  @Test
  void theFirstKeyClosesAnOpenInstallation() {
    assertThat(http.get("/v2/jobs").statusCode()).isEqualTo(200);

    JsonNode first = json(http.postJson("/v2/admin/keys", "{\"owner\": \"ana\"}"));

    assertThat(first.at("/scopes").toString()).isEqualTo("[\"read\",\"write\",\"admin\"]");
    HttpResponse<String> without = http.get("/v2/jobs");
    assertProblem(without, 401, "unauthenticated");
    assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    String key = first.at("/key").asString();
    assertThat(http.get("/v2/jobs", "X-API-Key", key).statusCode()).isEqualTo(200);
    assertThat(http.get("/v2/jobs", "Authorization", "Bearer " + key).statusCode()).isEqualTo(200);
    assertThat(http.get("/v2/jobs", "authorization", "bearer " + key).statusCode()).isEqualTo(200);
  }

  @Test
  void theFirstKeyMustBeAbleToMakeOthers() {
    assertProblem(
        http.postJson("/v2/admin/keys", "{\"owner\": \"ana\", \"scopes\": [\"read\"]}"),
        400,
        "bad-request");
    assertThat(http.get("/v2/jobs").statusCode()).isEqualTo(200);
  }

  @Test
  void whoShowsAKeyToAnOpenInstallationIsNotTakenForNobody() {
    assertProblem(
        http.get("/v2/jobs", "X-API-Key", "a-key-of-somewhere-else-altogether"), 403, "wrong-key");
  }

  @Test
  void aRevokedKeyIsDeadAtOnceAndTheInstallationStaysClosed() {
    HttpResponse<String> only = create();

    HttpResponse<String> revoked =
        http.post(
            "/v2/admin/keys/" + json(only).at("/id").asString() + "/revoke",
            BodyPublishers.noBody(),
            "X-API-Key",
            key(only));

    assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
    assertThat(json(revoked).at("/live").asBoolean()).isFalse();
    assertProblem(http.get("/v2/jobs", "X-API-Key", key(only)), 403, "wrong-key");
    assertProblem(http.get("/v2/jobs"), 401, "unauthenticated");
    assertProblem(create(), 401, "unauthenticated");
  }

  @Test
  void onlyThisMachineAdministersAnOpenInstallation() {
    String[][] elsewhere = {
      {"Forwarded", "for=203.0.113.9"},
      {"X-Forwarded-For", "203.0.113.9"},
      {"Origin", "https://page.example"},
      {"Origin", "null"}
    };
    for (String[] header : elsewhere) {
      assertProblem(
          http.post("/v2/admin/keys?owner=ana", BodyPublishers.noBody(), header[0], header[1]),
          403,
          "local-only");
    }
    assertThat(gateway.keys().all()).isEmpty();
  }

  private HttpResponse<String> create() {
    return http.post("/v2/admin/keys?owner=ana", BodyPublishers.noBody());
  }

  private static String key(HttpResponse<String> made) {
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return json(made).at("/key").asString();
  }
}
