package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.key.KeyRecord;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys over HTTP, at an installation that was started with one. */
class KeysIT {
  private static final String FIRST = "a-first-key-of-enough-letters";
  private static final String UNKNOWN_JOB = "/v2/jobs/0000000000000000000000000a";

  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway = GatewayInMemory.start("cartorio.keys.first=" + FIRST);
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @BeforeEach
  void noKeyIsMadeYet() {
    gateway.keys().clear();
  }

  @Test
  void aConfiguredKeyClosesFromTheStartAndMakesOthers() {
    assertProblem(http.get("/v2/jobs"), 401, "unauthenticated");
    String made = key(create("owner=ana", FIRST));
    assertThat(http.get("/v2/jobs", "X-API-Key", made).statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongKeyIsRefused() {
    String made = key(create("owner=ana", FIRST));

    for (String wrong :
        new String[] {
          "",
          "x",
          FIRST + "x",
          made.substring(0, made.length() - 1),
          made.substring(0, 25) + (made.charAt(25) == 'a' ? 'b' : 'a') + made.substring(26),
          "cart_" + "0".repeat(12) + '_' + "0".repeat(40),
          "cart_é"
        }) {
      assertProblem(http.get("/v2/jobs", "X-API-Key", wrong), 403, "wrong-key");
    }
  }

  @Test
  void whatAKeyIsNotForIsRefusedWithTheScopeThatIs() {
    String reads = key(create("owner=ana&scopes=read", FIRST));
    String writes = key(create("owner=bia&scopes=write", FIRST));

    assertThat(http.get("/v2/jobs", "X-API-Key", reads).statusCode()).isEqualTo(200);
    assertLacks(http.upload("/v2/jobs?operation=noop", new byte[9], "X-API-Key", reads), "write");
    assertLacks(http.delete(UNKNOWN_JOB, "X-API-Key", reads), "write");
    assertLacks(http.get("/v2/jobs", "X-API-Key", writes), "read");
    assertThat(
            http.upload("/v2/jobs?operation=noop", new byte[9], "X-API-Key", writes).statusCode())
        .isEqualTo(202);
    assertLacks(http.get("/v2/admin/keys", "X-API-Key", reads), "admin");
    assertLacks(http.get("/v2/%61dmin/keys", "X-API-Key", reads), "admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/health",
        "/health/live",
        "/health/ready",
        "/metrics",
        "/docs",
        "/openapi.json"
      })
  void whatIsOpenToAllNeedsNoKey(String path) {
    assertThat(http.get(path).statusCode()).isEqualTo(200);
    assertThat(http.get(path, "X-API-Key", "wrong").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/info", "/classes", "/v2/nothing", "/v2/jobs", "/result/x", "/error/x"})
  void allElseDoes(String path) {
    assertProblem(http.get(path), 401, "unauthenticated");
  }

  @ParameterizedTest
  @CsvSource({"/v2//jobs", "/v2/jobs;a=b", "/health/..%2fv2/jobs", "/docs/%2e%2e/v2/jobs"})
  void aPathThatIsNotWhatItSeemsLeadsNowhere(String path) {
    assertThat(http.get(path).statusCode()).isIn(400, 401, 404);
  }

  @Test
  void whatIsStoredOfAKeyOpensNothing() {
    String text = key(create("owner=ana", FIRST));

    KeyRecord stored = gateway.keys().all().getFirst();

    assertThat(stored.toString()).doesNotContain(text.substring(18)).doesNotContain("ana");
    assertProblem(http.get("/v2/jobs", "X-API-Key", stored.hash().hex()), 403, "wrong-key");
    assertThat(http.get("/v2/admin/keys", "X-API-Key", FIRST).body())
        .doesNotContain(text)
        .doesNotContain(stored.hash().hex())
        .contains(stored.id().value());
  }

  @Test
  void ofARotatedKeyBothGoOnForAWhileAndAThirdIsNotMade() {
    HttpResponse<String> old = create("owner=ana&expires_in=30d", FIRST);
    String id = json(old).at("/id").asString();

    HttpResponse<String> next =
        http.post("/v2/admin/keys/" + id + "/rotate", BodyPublishers.noBody(), "X-API-Key", FIRST);

    assertThat(next.statusCode()).as(next.body()).isEqualTo(201);
    assertThat(json(next).at("/owner")).isEqualTo(json(old).at("/owner"));
    assertThat(json(next).at("/scopes")).isEqualTo(json(old).at("/scopes"));
    assertThat(http.get("/v2/jobs", "X-API-Key", key(old)).statusCode()).isEqualTo(200);
    assertThat(http.get("/v2/jobs", "X-API-Key", key(next)).statusCode()).isEqualTo(200);
    assertProblem(create("owner=ana", FIRST), 409, "keys-full");
    assertThat(create("owner=bia", FIRST).statusCode()).isEqualTo(201);
  }

  @Test
  void aRotatedKeyEndsWithTheOverlap() {
    HttpResponse<String> old = create("owner=ana", FIRST);

    HttpResponse<String> next =
        http.postJson(
            "/v2/admin/keys/" + json(old).at("/id").asString() + "/rotate",
            "{\"overlap\": \"0s\"}",
            "X-API-Key",
            FIRST);

    assertThat(next.statusCode()).isEqualTo(201);
    assertProblem(http.get("/v2/jobs", "X-API-Key", key(old)), 403, "wrong-key");
    assertThat(create("owner=ana", FIRST).statusCode()).isEqualTo(201);
  }

  @Test
  void anExpiredKeyIsDead() {
    HttpResponse<String> expired = create("owner=ana&expires_in=0s", FIRST);

    assertProblem(http.get("/v2/jobs", "X-API-Key", key(expired)), 403, "wrong-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "owner=",
        "owner=a%0Ab",
        "owner=ana&scopes=root",
        "owner=ana&expires_in=soon",
        "owner=ana&expires_in=-1d",
        "owner=ana&expires_in=99999d"
      })
  void aRequestThatSaysNoSuchThingIsRefused(String form) {
    assertProblem(create(form, FIRST), 400, "bad-request");
  }

  @Test
  void keysThatAreNotThereAreUnknown() {
    for (String id : new String[] {"000000000000", "x", "cart_000000000000"}) {
      for (String what : new String[] {"rotate", "revoke"}) {
        assertProblem(
            http.post(
                "/v2/admin/keys/" + id + '/' + what, BodyPublishers.noBody(), "X-API-Key", FIRST),
            404,
            "not-found");
      }
    }
  }

  private static HttpResponse<String> create(String form, String key) {
    return http.post(
        "/v2/admin/keys",
        BodyPublishers.ofString(form),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "X-API-Key",
        key);
  }

  private static String key(HttpResponse<String> made) {
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return json(made).at("/key").asString();
  }

  private static void assertLacks(HttpResponse<String> answer, String scope) {
    assertProblem(answer, 403, "missing-scope");
    assertThat(answer.body()).contains(' ' + scope);
  }
}
