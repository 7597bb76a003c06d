package io.cartorio.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.endpoint.SigningSecret;
import io.cartorio.schemas.endpoint.EndpointRecord.Standing;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Redeliver;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.job.DeliveryAttempt;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.DeliveryReport.State;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.serde.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Webhooks as a client meets them. */
class WebhooksIT {
  private static final String URL = "http://127.0.0.1:8181/hooks";

  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway =
        GatewayInMemory.start(
            "cartorio.outbound.allow=127.0.0.0/8", "cartorio.outbound.ports=443,8181");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/jobs?operation=ocr",
        "/ocr",
        "/v2/jobs?operation=noop",
        "/process/batch?operation=ocr"
      })
  void aJobWithAWebhookIsAcceptedAndItsSubmitCarriesTheEndpointAlone(String route) {
    HttpResponse<String> answer = post(route, URL);

    assertThat(answer.statusCode()).isEqualTo(202);
    Submit submit = lastSubmit();
    EndpointId endpoint = Objects.requireNonNull(submit.webhook());
    assertThat(submit.replyTo()).isNull();
    assertThat(Json.mapper().writerFor(Intake.class).writeValueAsString(submit))
        .doesNotContain("8181");
    assertThat(gateway.endpoints().find(endpoint).map(Endpoint::url).orElseThrow())
        .hasToString(URL);
  }

  @Test
  void theSameUrlIsTheSameEndpoint() {
    post("/v2/jobs?operation=noop", URL + "?twice");
    EndpointId first = Objects.requireNonNull(lastSubmit().webhook());
    post("/v2/jobs?operation=noop", URL + "?twice");
    EndpointId second = Objects.requireNonNull(lastSubmit().webhook());
    post("/v2/jobs?operation=noop", URL + "?other");

    assertThat(second).isEqualTo(first);
    assertThat(lastSubmit().webhook()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "https://10.0.0.1/",
        "https://user:secret@example.com/",
        "ftp://example.com/",
        "https://example.com:22/",
        "example.com/hooks",
        "http://0x7f.1:8181/"
      })
  void anAddressThatIsNotCalledIsRefusedWithASentence(String url) {
    int before = gateway.log().appended().size();

    HttpResponse<String> answer = post("/v2/jobs?operation=noop", url);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).at("/type").asString()).startsWith("urn:cartorio:problem:url-");
    assertThat(json(answer).at("/detail").asString()).isNotBlank().doesNotContain(url);
    assertThat(gateway.log().appended()).hasSize(before);
  }

  @Test
  void modeAndAddressGoTogether() {
    HttpResponse<String> without =
        http.form(
            "/v2/jobs?operation=noop",
            Http.form("file", "a.bin", new byte[1], "delivery_mode", "webhook"));
    HttpResponse<String> alone =
        http.form(
            "/v2/jobs?operation=noop", Http.form("file", "a.bin", new byte[1], "webhook_url", URL));

    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(json(without).at("/detail").asString()).contains("webhook_url");
    assertThat(alone.statusCode()).isEqualTo(400);
    assertThat(json(alone).at("/detail").asString()).contains("delivery_mode: webhook");
  }

  @Test
  void aDisabledEndpointIsRefused() {
    post("/v2/jobs?operation=noop", URL + "?disabled");
    EndpointId endpoint = Objects.requireNonNull(lastSubmit().webhook());
    gateway.endpoints().take(new Standing(endpoint, Instant.now(), Standing.Reason.GONE));

    HttpResponse<String> answer = post("/v2/jobs?operation=noop", URL + "?disabled");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).at("/type").asString()).endsWith("endpoint-disabled");
  }

  @Test
  void anIdempotencyKeyCoversTheWebhook() {
    byte[] form =
        Http.form("file", "a.bin", new byte[1], "delivery_mode", "webhook", "webhook_url", URL);
    byte[] other =
        Http.form(
            "file", "a.bin", new byte[1], "delivery_mode", "webhook", "webhook_url", URL + "/b");
    String[] key = {"Idempotency-Key", "with-a-webhook"};

    HttpResponse<String> first = http.form("/v2/jobs?operation=noop", form, key);
    HttpResponse<String> again = http.form("/v2/jobs?operation=noop", form, key);
    HttpResponse<String> changed = http.form("/v2/jobs?operation=noop", other, key);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(json(again).at("/job_id")).isEqualTo(json(first).at("/job_id"));
    assertThat(changed.statusCode()).isEqualTo(422);
  }

  @Test
  void aSecretIsShownOnceAndTheOneBeforeSignsOnForAWhile() {
    HttpResponse<String> first =
        http.post(
            "/v2/webhooks/secret", BodyPublishers.noBody(), "Cookie", "client_id=rotates-secrets");
    HttpResponse<String> second =
        http.post(
            "/v2/webhooks/secret", BodyPublishers.noBody(), "Cookie", "client_id=rotates-secrets");

    String shown = json(second).at("/secret").asString();
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(shown).startsWith("whsec_").isNotEqualTo(json(first).at("/secret").asString());
    OwnerId owner = ownerOf("client_id=rotates-secrets");
    assertThat(gateway.endpoints().signing(owner, Instant.now()))
        .extracting(SigningSecret::text)
        .containsExactly(shown, json(first).at("/secret").asString());
  }

  @Test
  void attemptsAreShown() {
    JobId job = ended(URL + "?shown");
    report(job, State.OWED, Instant.parse("2026-11-22T13:00:00Z"));

    HttpResponse<String> answer = http.get("/v2/jobs/" + job + "/deliveries");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = json(answer);
    assertThat(body.at("/state").asString()).isEqualTo("owed");
    assertThat(body.at("/attempts").asInt()).isEqualTo(1);
    assertThat(body.at("/next_at").asString()).isEqualTo("2026-11-22T13:00:00Z");
    assertThat(body.at("/latest/0/http_status").asInt()).isEqualTo(500);
    assertThat(body.at("/latest/0/error/type").asString()).endsWith("receiver-refused");
    assertThat(answer.body()).doesNotContain("8181");
  }

  @Test
  void anothersAreNot() {
    JobId job = ended(URL + "?mine");
    report(job, State.DEAD, null);
    String[] stranger = {"Cookie", "client_id=a-stranger"};

    assertThat(http.get("/v2/jobs/" + job + "/deliveries", stranger).statusCode()).isEqualTo(404);
    assertThat(
            http.post(
                    "/v2/jobs/" + job + "/deliveries/redeliver", BodyPublishers.noBody(), stranger)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aDeadLetterIsAskedForAgain() {
    JobId job = ended(URL + "?dead");
    report(job, State.DEAD, null);

    HttpResponse<String> answer = redeliver(job);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(gateway.log().appended().getLast())
        .isInstanceOfSatisfying(
            Redeliver.class, redeliver -> assertThat(redeliver.job()).isEqualTo(job));
  }

  @Test
  void whatCannotBeToldIsRefused() {
    JobId without = JobId.of(json(postPlain()).at("/job_id").asString());
    awaitEnd(without);
    JobId disabled = ended(URL + "?off");
    report(disabled, State.DEAD, null);
    EndpointId endpoint =
        Objects.requireNonNull(gateway.book().find(disabled).orElseThrow().job().delivery())
            .endpoint();
    gateway.endpoints().take(new Standing(endpoint, Instant.now(), Standing.Reason.BY_HAND));

    assertThat(redeliver(without).statusCode()).isEqualTo(409);
    assertThat(json(redeliver(without)).at("/type").asString()).endsWith("no-webhook");
    assertThat(redeliver(disabled).statusCode()).isEqualTo(422);
    assertThat(redeliver(JobId.random()).statusCode()).isEqualTo(404);
  }

  @Test
  void anAdministratorListsDeadLettersAndTriesThemAgain() {
    JobId early = ended(URL + "?early");
    JobId late = ended(URL + "?late");
    report(early, State.DEAD, null, Instant.parse("2020-01-01T00:00:00Z"));
    report(late, State.DEAD, null, Instant.parse("2020-01-02T00:00:00Z"));
    String range = "?from=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z";

    HttpResponse<String> listed = http.get("/v2/admin/webhooks/dead-letters" + range);
    HttpResponse<String> asked =
        http.post("/v2/admin/webhooks/dead-letters/redeliver" + range, BodyPublishers.noBody());

    assertThat(json(listed).at("/dead_letters")).hasSize(1);
    assertThat(json(listed).at("/dead_letters/0/job_id").asString()).isEqualTo(early.value());
    assertThat(asked.statusCode()).isEqualTo(202);
    assertThat(json(asked).at("/accepted").asInt()).isEqualTo(1);
    assertThat(gateway.log().appended().getLast())
        .isInstanceOfSatisfying(Redeliver.class, one -> assertThat(one.job()).isEqualTo(early));

    HttpResponse<String> one =
        http.post(
            "/v2/admin/webhooks/dead-letters/" + late + "/redeliver", BodyPublishers.noBody());

    assertThat(one.statusCode()).isEqualTo(202);
    assertThat(gateway.log().appended().getLast())
        .isInstanceOfSatisfying(Redeliver.class, two -> assertThat(two.job()).isEqualTo(late));
  }

  @Test
  void aRangeIsAskedForAndReadable() {
    String path = "/v2/admin/webhooks/dead-letters";

    assertThat(http.post(path + "/redeliver", BodyPublishers.noBody()).statusCode()).isEqualTo(400);
    assertThat(http.get(path + "?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(http.get(path + "?skip=-1").statusCode()).isEqualTo(400);
    assertThat(
            http.post(path + "/" + JobId.random() + "/redeliver", BodyPublishers.noBody())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anAdministratorDisablesAnEndpointAndEnablesItAgain() {
    post("/v2/jobs?operation=noop", URL + "?managed=key");
    EndpointId id = Objects.requireNonNull(lastSubmit().webhook());
    String path = "/v2/admin/webhooks/endpoints/" + id;

    JsonNode disabled = json(http.post(path + "/disable", BodyPublishers.noBody()));
    int refused = post("/v2/jobs?operation=noop", URL + "?managed=key").statusCode();
    int test = http.post(path + "/test", BodyPublishers.noBody()).statusCode();
    JsonNode enabled = json(http.post(path + "/enable", BodyPublishers.noBody()));

    assertThat(disabled.at("/disabled").asString()).isEqualTo("by-hand");
    assertThat(disabled.at("/host").asString()).isEqualTo("http://127.0.0.1:8181");
    assertThat(refused).isEqualTo(422);
    assertThat(test).isEqualTo(422);
    assertThat(enabled.at("/enabled").asBoolean()).isTrue();
    assertThat(post("/v2/jobs?operation=noop", URL + "?managed=key").statusCode()).isEqualTo(202);
    assertThat(http.get("/v2/admin/webhooks/endpoints").body())
        .contains(id.value())
        .doesNotContain("managed=key");
    assertThat(
            http.post("/v2/admin/webhooks/endpoints/none/disable", BodyPublishers.noBody())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anEndpointIsTriedWithAJobOfItsOwner() {
    String[] owner = {"Cookie", "client_id=owns-an-endpoint"};
    http.form(
        "/v2/jobs?operation=noop",
        Http.form(
            "file", "a", new byte[1], "delivery_mode", "webhook", "webhook_url", URL + "?tried"),
        owner);
    Submit first = lastSubmit();
    EndpointId id = Objects.requireNonNull(first.webhook());
    gateway.log().keepSilent(true);

    HttpResponse<String> answer =
        http.post("/v2/admin/webhooks/endpoints/" + id + "/test", BodyPublishers.noBody());
    gateway.log().keepSilent(false);

    assertThat(answer.statusCode()).isEqualTo(202);
    Submit test = lastSubmit();
    assertThat(test.webhook()).isEqualTo(id);
    assertThat(test.job().value()).isEqualTo(json(answer).at("/job_id").asString());
    assertThat(test.inputs().getFirst().grant().owner())
        .isEqualTo(first.inputs().getFirst().grant().owner());
  }

  @Test
  void aLinkShowsItsResultToWhoeverHasIt() {
    JobId job =
        JobId.of(
            json(http.upload("/v2/jobs?operation=ocr", Http.jpeg(10))).at("/job_id").asString());
    awaitEnd(job);
    OwnerId owner = gateway.book().find(job).orElseThrow().job().owner();
    String[] stranger = {"Cookie", "client_id=a-stranger"};
    String good = gateway.links().token(owner, job, Instant.now().plusSeconds(60));
    String past = gateway.links().token(owner, job, Instant.now().minusSeconds(1));
    String forged =
        gateway.links().token(OwnerId.of(job.value()), job, Instant.now().plusSeconds(60));

    HttpResponse<String> answer = http.get("/v2/links/" + good, stranger);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).at("/pages/0/text").asString()).isEqualTo("ÓLA");
    assertThat(http.get("/v2/links/" + past).statusCode()).isEqualTo(404);
    assertThat(http.get("/v2/links/" + forged).statusCode()).isEqualTo(404);
    assertThat(http.get("/v2/links/nonsense").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> post(String route, String url) {
    return http.form(
        route,
        Http.form("file", "a.jpg", Http.jpeg(10), "delivery_mode", "webhook", "webhook_url", url));
  }

  private static HttpResponse<String> postPlain() {
    return http.form("/v2/jobs?operation=noop", Http.form("file", "a.bin", new byte[1]));
  }

  private static HttpResponse<String> redeliver(JobId job) {
    return http.post("/v2/jobs/" + job + "/deliveries/redeliver", BodyPublishers.noBody());
  }

  private static JobId ended(String url) {
    JobId job = JobId.of(json(post("/v2/jobs?operation=noop", url)).at("/job_id").asString());
    awaitEnd(job);
    return job;
  }

  private static void awaitEnd(JobId job) {
    await()
        .until(
            () ->
                gateway
                    .book()
                    .find(job)
                    .filter(found -> found.job().status().isTerminal())
                    .isPresent());
  }

  /** What the log would tell of the job's delivery. */
  private static void report(JobId id, State state, @Nullable Instant next) {
    report(id, state, next, Instant.now());
  }

  private static void report(JobId id, State state, @Nullable Instant next, Instant at) {
    JobSnapshot job = gateway.book().find(id).orElseThrow().job();
    EndpointId endpoint =
        gateway.log().appended().stream()
            .filter(Submit.class::isInstance)
            .map(Submit.class::cast)
            .filter(submit -> submit.job().equals(id))
            .map(submit -> Objects.requireNonNull(submit.webhook()))
            .findFirst()
            .orElseThrow();
    DeliveryAttempt refused =
        new DeliveryAttempt(
            at, 500, new Failure(FailureCategory.RECEIVER_REFUSED, Map.of("status", "500")));
    gateway
        .book()
        .put(
            new JobSnapshot(
                job.job(),
                job.owner(),
                job.revision() + 1,
                job.at(),
                job.status(),
                job.operation(),
                job.createdAt(),
                job.progress(),
                job.stage(),
                job.endedAt(),
                job.expiresAt(),
                job.result(),
                job.failure(),
                job.fingerprint(),
                job.inputBytes(),
                job.times(),
                job.bytesGone(),
                new DeliveryReport(endpoint, state, 1, next, List.of(refused))));
  }

  private static OwnerId ownerOf(String cookie) {
    http.form("/v2/jobs?operation=noop", Http.form("file", "a.bin", new byte[1]), "Cookie", cookie);
    return lastSubmit().inputs().getFirst().grant().owner();
  }

  private static Submit lastSubmit() {
    return (Submit) gateway.log().appended().getLast();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }
}
