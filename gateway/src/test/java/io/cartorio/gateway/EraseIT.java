package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** All of an owner, erased; and who read what before. */
class EraseIT {
  private static final String FIRST = "a-first-key-of-enough-letters";
  private final Logger audit = (Logger) LoggerFactory.getLogger("io.cartorio.gateway.audit");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final GatewayInMemory gateway =
      GatewayInMemory.start("cartorio.keys.first=" + FIRST, "cartorio.gateway.erase-wait=500ms");
  private final Http http = new Http(gateway.port());
  private String ana = "";
  private String bia = "";

  @BeforeEach
  void start() {
    ana = key("ana");
    bia = key("bia");
    lines.start();
    audit.addAppender(lines);
  }

  @AfterEach
  void stop() {
    audit.detachAppender(lines);
    http.close();
    gateway.close();
  }

  @Test
  void everyJobOfTheOwnerGoesAndNoOther() {
    List<String> gone = IntStream.range(0, 120).mapToObj(i -> job(ana)).toList();
    String stays = job(bia);

    HttpResponse<String> erased =
        http.postJson("/v2/admin/erase", "{\"owner\": \"ana\"}", "X-API-Key", FIRST);

    assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
    assertThat(json(erased).at("/jobs").asInt()).isEqualTo(120);
    assertThat(json(erased).at("/remaining").asInt()).isZero();
    assertProblem(http.get("/v2/jobs/" + gone.getFirst(), "X-API-Key", ana), 404, "not-found");
    assertThat(json(http.get("/v2/jobs", "X-API-Key", ana)).at("/jobs").size()).isZero();
    assertThat(http.get("/v2/jobs/" + stays, "X-API-Key", bia).statusCode()).isEqualTo(200);
  }

  @Test
  void theirWebhooksAreForgottenAndNobodyElses() {
    for (String key : List.of(ana, bia)) {
      hooked(key, "https://93.184.216.34/a");
      hooked(key, "https://93.184.216.34/b");
    }

    HttpResponse<String> erased =
        http.postJson("/v2/admin/erase", "{\"owner\": \"ana\"}", "X-API-Key", FIRST);

    assertThat(json(erased).at("/endpoints").asInt()).isEqualTo(2);
    JsonNode left =
        json(http.get("/v2/admin/webhooks/endpoints", "X-API-Key", FIRST)).at("/endpoints");
    assertThat(left.size()).isEqualTo(2);
    assertThat(left.findValuesAsString("client_id"))
        .doesNotContain(json(erased).at("/owner").asString());
  }

  @Test
  void anOwnerIsAlsoKnownByTheirPseudonym() {
    JsonNode job = json(http.get("/v2/jobs/" + job(ana), "X-API-Key", ana));

    HttpResponse<String> erased =
        http.post(
            "/v2/admin/erase?owner_id=" + job.at("/client_id").asString(),
            BodyPublishers.noBody(),
            "X-API-Key",
            FIRST);

    assertThat(json(erased).at("/jobs").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsStillThereIsSaid() {
    job(ana);
    gateway.log().keepSilent(true);

    HttpResponse<String> erased =
        http.postJson("/v2/admin/erase", "{\"owner\": \"ana\"}", "X-API-Key", FIRST);

    assertThat(erased.statusCode()).isEqualTo(202);
    assertThat(json(erased).at("/remaining").asInt()).isEqualTo(1);
  }

  @Test
  void onlyWhoAdministersErases() {
    assertProblem(
        http.postJson("/v2/admin/erase", "{\"owner\": \"ana\"}", "X-API-Key", ana),
        403,
        "missing-scope");
    for (String body : new String[] {"{}", "{\"owner_id\": \"x\"}", "{\"owner\": \" \"}"}) {
      assertProblem(http.postJson("/v2/admin/erase", body, "X-API-Key", FIRST), 400, "bad-request");
    }
  }

  @Test
  void whoReadsAResultIsWrittenDownByPseudonym() {
    String job = job(ana);
    String owner = json(http.get("/v2/jobs/" + job, "X-API-Key", ana)).at("/client_id").asString();
    lines.list.clear();

    http.get("/result/" + job, "X-API-Key", ana);
    http.get("/result/" + job, "X-API-Key", bia);
    http.upload("/ocr", Http.jpeg(10), "X-API-Key", bia);

    assertThat(lines.list).extracting(ILoggingEvent::getMessage).containsOnly("a result was read");
    assertThat(lines.list).hasSize(2);
    assertThat(lines.list.getFirst().getKeyValuePairs().toString())
        .contains("owner=\"" + owner + '"')
        .contains("jobId=\"" + job + '"')
        .contains("key=\"" + ana.substring(5, 17) + '"')
        .doesNotContain("ana=")
        .doesNotContain(ana);
  }

  private String job(String key) {
    HttpResponse<String> done =
        http.upload("/v2/jobs?operation=noop&delivery_mode=sync", new byte[9], "X-API-Key", key);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    return done.headers().firstValue("Job-Id").orElseThrow();
  }

  private void hooked(String key, String url) {
    HttpResponse<String> taken =
        http.upload(
            "/v2/jobs?operation=noop&delivery_mode=webhook&webhook_url=" + url,
            new byte[9],
            "X-API-Key",
            key);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
  }

  private String key(String owner) {
    return json(http.post(
            "/v2/admin/keys?owner=" + owner, BodyPublishers.noBody(), "X-API-Key", FIRST))
        .at("/key")
        .asString();
  }
}
