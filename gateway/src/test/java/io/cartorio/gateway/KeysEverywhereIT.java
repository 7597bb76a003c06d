package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.Http;
import io.cartorio.gateway.testing.Surroundings;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/** What one gateway says of a key holds at the other within five seconds, and after a restart. */
class KeysEverywhereIT {
  private static final Duration IN_FORCE = Duration.ofSeconds(5);
  private Surroundings surroundings;
  private Gateway here;
  private Gateway there;

  private record Gateway(ServletWebServerApplicationContext context, Http http)
      implements AutoCloseable {
    int list(String... headers) {
      return http.get("/v2/admin/keys", headers).statusCode();
    }

    @Override
    public void close() {
      http.close();
      context.close();
    }
  }

  @BeforeEach
  void start() throws IOException {
    surroundings = new Surroundings();
    here = gateway("gateway-here");
    there = gateway("gateway-there");
  }

  @AfterEach
  void stop() {
    there.close();
    here.close();
    surroundings.close();
  }

  @Test
  void aKeyLivesAndDiesEverywhere() {
    assertThat(there.list()).isEqualTo(200);

    JsonNode made = json(here.http().post("/v2/admin/keys?owner=ana", BodyPublishers.noBody()));

    String[] key = {"X-API-Key", made.at("/key").asString()};
    assertThat(here.list()).as("closed at once where it was made").isEqualTo(401);
    await().atMost(IN_FORCE).until(() -> there.list() == 401);
    await().atMost(IN_FORCE).until(() -> there.list(key) == 200);
    HttpResponse<String> given = here.http().postJson("/v2/token", "{}", key);
    String[] token = {"Authorization", "Bearer " + json(given).at("/access_token").asString()};
    assertThat(there.list(token)).isEqualTo(200);

    there
        .http()
        .post(
            "/v2/admin/keys/" + made.at("/id").asString() + "/revoke",
            BodyPublishers.noBody(),
            key);

    assertThat(there.list(key)).as("dead at once where it was revoked").isEqualTo(403);
    assertThat(there.list(token)).isEqualTo(401);
    await().atMost(IN_FORCE).until(() -> here.list(key) == 403);
    await().atMost(IN_FORCE).until(() -> here.list(token) == 401);
    here.close();
    here = gateway("gateway-here");
    assertThat(here.list(key)).as("dead from the start").isEqualTo(403);
    assertThat(here.list()).as("closed from the start").isEqualTo(401);
  }

  private Gateway gateway(String instance) {
    ServletWebServerApplicationContext context =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                GatewayApplication.class, surroundings.settings("cartorio.instance=" + instance));
    return new Gateway(context, new Http(Objects.requireNonNull(context.getWebServer()).getPort()));
  }
}
