package io.cartorio.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.platform.jobs.Manifest;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.serde.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every route as a client meets it. */
class GatewayIT {
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway = GatewayInMemory.start("cartorio.gateway.erase-wait=2s");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @AfterEach
  void bringBack() {
    gateway.log().keepSilent(false);
    gateway.log().giveNotices(true);
    gateway.log().goAway(false);
    gateway.log().forgetResults(false);
    gateway.log().knowAnotherPayload(false);
    gateway.book().goAway(false);
    gateway.room().set(true);
  }

  @Test
  void textComesBackAsTheAnswer() {
    HttpResponse<String> answer = http.upload("/ocr", Http.jpeg(5_000));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).propertyNames())
        .containsExactlyInAnyOrder("pages", "image_correction", "engine");
    assertThat(json(answer).at("/pages/0/text").asString()).isEqualTo("ÓLA");
    assertThat(answer.headers().firstValue("Server-Timing").orElseThrow())
        .contains("receive;dur=", "publish;dur=", "wait;dur=", "read;dur=", "handler;dur=2.000");
    assertThat(gateway.waiters().count()).isZero();
  }

  @Test
  void submitCarriesWhatWasSent() {
    HttpResponse<String> answer =
        http.form(
            "/v2/jobs?operation=ocr",
            Http.form("file", "meu documento.png", Http.jpeg(100), "delivery_mode", "async"),
            "traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    assertThat(answer.statusCode()).isEqualTo(202);
    String id = json(answer).at("/job_id").asString();
    assertThat(answer.headers().firstValue("Location")).hasValue("/v2/jobs/" + id);
    Submit submit = (Submit) gateway.log().appended().getLast();
    assertThat(submit.job().value()).isEqualTo(id);
    assertThat(submit.inputs().getFirst().ref().mediaType()).isEqualTo("image/jpeg");
    assertThat(submit.inputs().getFirst().ref().size()).isEqualTo(104);
    assertThat(submit.inputs().getFirst().grant().covers(submit.inputs().getFirst().ref()))
        .isTrue();
    assertThat(submit.replyTo()).isNull();
    assertThat(gateway.store().keys()).contains(submit.inputs().getFirst().ref().key());
    assertThat(gateway.log().traces().getLast().traceId())
        .isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(json(http.get("/v2/jobs/" + id)).at("/input_filename").asString())
        .isEqualTo("meu documento.png");
  }

  @Test
  void nameOfTheFileIsKeptBesideItsBytes() {
    HttpResponse<String> answer =
        http.form("/ocr", Http.form("file", "meu documento.png", Http.jpeg(100)));

    JobId job = JobId.of(answer.headers().firstValue("Job-Id").orElseThrow());
    Manifest kept = new Manifest("meu documento.png", "image/jpeg");
    await()
        .untilAsserted(
            () ->
                assertThat(new Manifests(gateway.store()).find(ownerOf(job), job)).contains(kept));
  }

  @Test
  void jobWithoutWorkNeedsNoForm() {
    HttpResponse<String> answer =
        http.post(
            "/v2/jobs?operation=noop&millis=3&delivery_mode=sync",
            BodyPublishers.ofByteArray(new byte[1024]),
            "Content-Type",
            "application/octet-stream");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{}");
  }

  @Test
  void lostNoticeCostsOnePoll() {
    gateway.log().giveNotices(false);

    HttpResponse<String> answer = http.upload("/ocr", Http.jpeg(10));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void failureOfTheJobIsTheAnswersStatus() {
    HttpResponse<String> answer =
        http.post(
            "/v2/jobs?operation=noop&fault=permanent&faulty_attempts=100&delivery_mode=sync",
            BodyPublishers.noBody());

    assertProblem(answer, 422, "broken-input");
  }

  @Test
  void finishedJobIsShown() {
    String id = done();

    JsonNode job = json(http.get("/v2/jobs/" + id));
    JsonNode status = json(http.get("/jobs/" + id + "/status"));
    HttpResponse<String> result = http.get("/result/" + id);
    HttpResponse<String> part = http.get("/result/" + id, "Range", "bytes=0-4");

    assertThat(job.at("/status").asString()).isEqualTo("DONE");
    assertThat(job.at("/times/decode").asDouble()).isEqualTo(0.5);
    assertThat(job.get("error_message").isNull()).isTrue();
    assertThat(status.propertyNames())
        .containsExactly("job_id", "status", "progress", "created_at", "error");
    assertThat(result.statusCode()).isEqualTo(200);
    assertThat(json(result).at("/engine").asString()).isEqualTo("paddle");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(result.body().substring(0, 5));
    assertThat(json(http.get("/v2/jobs/" + id + "/events")).at("/job_id").asString()).isEqualTo(id);
    assertThat(json(http.get("/v2/jobs?status=done&operation=ocr&limit=100")).at("/jobs").size())
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100000-100001", "bytes=9-2", "lines=1-2", "nothing"})
  void rangeThatTheResultDoesNotHaveIsRefused(String range) {
    String id = done();

    HttpResponse<String> answer = http.get("/result/" + id, "Range", range);

    assertProblem(answer, 416, "range-not-satisfiable");
    assertThat(answer.headers().firstValue("Content-Range"))
        .hasValue("bytes */" + http.get("/result/" + id).body().getBytes(UTF_8).length);
  }

  @Test
  void unfinishedJobHasNoResult() {
    gateway.log().keepSilent(true);
    String id = submitted("ocr");

    assertProblem(http.get("/result/" + id), 409, "not-finished");
  }

  @Test
  void cancelledJobHasNoResult() {
    gateway.log().keepSilent(true);
    String id = submitted("ocr");
    gateway.log().keepSilent(false);

    HttpResponse<String> cancelled =
        http.post("/v2/jobs/" + id + "/cancel", BodyPublishers.noBody());

    assertThat(cancelled.statusCode()).isEqualTo(202);
    await().untilAsserted(() -> assertProblem(http.get("/result/" + id), 409, "cancelled"));
  }

  @Test
  void erasedJobIsGone() {
    String id = done();

    HttpResponse<String> erased = http.delete("/v2/jobs/" + id);

    assertThat(erased.statusCode()).isEqualTo(200);
    assertThat(json(erased).at("/erased").size()).isEqualTo(5);
    assertThat(json(erased).at("/kafka_forgets_by").asString()).isNotEmpty();
    assertProblem(http.get("/v2/jobs/" + id), 404, "not-found");
  }

  @Test
  void eraseThatTakesLongIsPromised() {
    String id = done();
    gateway.log().keepSilent(true);

    HttpResponse<String> erased = http.delete("/v2/jobs/" + id);

    assertThat(erased.statusCode()).isEqualTo(202);
    assertThat(erased.headers().firstValue("Location")).hasValue("/v2/jobs/" + id);
  }

  @Test
  void jobOfAnotherIsUnknown() {
    String id = done();

    assertProblem(http.get("/v2/jobs/" + id, "Cookie", "client_id=alguem-outro"), 404, "not-found");
    assertThat(json(http.get("/v2/jobs", "Cookie", "client_id=alguem-outro")).at("/jobs").size())
        .isZero();
  }

  @Test
  void sameKeySamePayloadIsTheSameJob() {
    HttpResponse<String> first = keyed("chave-1", 100, "async");
    HttpResponse<String> second = keyed("chave-1", 100, "async");
    HttpResponse<String> third = keyed("chave-1", 100, "sync");

    assertThat(json(second).at("/job_id")).isEqualTo(json(first).at("/job_id"));
    assertThat(third.statusCode()).isEqualTo(200);
    String prefix = json(first).at("/job_id").asString();
    assertThat(gateway.store().keys())
        .filteredOn(key -> key.job().value().equals(prefix) && key.name().startsWith("upload"))
        .hasSize(1);
  }

  @Test
  void sameKeyOtherPayloadIsRefused() {
    HttpResponse<String> first = keyed("chave-2", 100, "async");

    HttpResponse<String> second = keyed("chave-2", 101, "async");

    assertThat(first.statusCode()).isEqualTo(202);
    assertProblem(second, 422, "idempotency-key-reused");
  }

  @Test
  void keyOfAJobWhoseBytesArePurgedIsSpent() {
    HttpResponse<String> first = keyed("chave-3", 100, "async");
    JobId job = JobId.of(json(first).at("/job_id").asString());
    gateway.store().purge(ownerOf(job), job);
    gateway.book().remove(job);

    assertProblem(keyed("chave-3", 100, "sync"), 404, "idempotency-key-spent");
    assertProblem(keyed("chave-3", 100, "async"), 404, "idempotency-key-spent");
    assertThat(gateway.waiters().count()).isZero();
  }

  @Test
  void keyThatTheLogKnowsWithAnotherPayloadGetsNoResultOfIt() {
    gateway.log().knowAnotherPayload(true);

    assertProblem(keyed("chave-5", 100, "sync"), 422, "idempotency-key-reused");
  }

  @Test
  void keyOfAJobThatTheLogKnowsToBeGoneIsSpent() {
    gateway.log().forgetResults(true);

    HttpResponse<String> answer = keyed("chave-4", 100, "sync");

    assertProblem(answer, 404, "idempotency-key-spent");
    assertThat(gateway.waiters().count()).isZero();
  }

  @Test
  void bookAwayStillTakesJobs() {
    gateway.book().goAway(true);
    gateway.log().keepSilent(true);

    HttpResponse<String> answer = http.upload("/ocr", Http.jpeg(10));

    assertThat(answer.statusCode()).isEqualTo(202);
    HttpResponse<String> listed = http.get("/v2/jobs");
    assertProblem(listed, 503, "dependency-away");
    assertThat(listed.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void logAwayLeavesNothing() {
    gateway.log().goAway(true);
    int stored = gateway.store().keys().size();
    int listed = gateway.book().size();

    HttpResponse<String> answer = http.upload("/ocr", Http.jpeg(10));

    assertProblem(answer, 503, "dependency-away");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(gateway.store().keys()).hasSize(stored);
    assertThat(gateway.book().size()).isEqualTo(listed);
    assertThat(gateway.waiters().count()).isZero();
  }

  @Test
  void aRepeatOfWhatTheLogDidNotTakeIsPutOnItAgain() {
    gateway.log().goAway(true);
    assertProblem(keyed("chave-que-volta", 100, "async"), 503, "dependency-away");
    gateway.log().goAway(false);
    int before = gateway.log().appended().size();

    HttpResponse<String> answer = keyed("chave-que-volta", 100, "async");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(gateway.log().appended()).hasSize(before + 1);
  }

  @Test
  void soIsOneOfAGatewayThatDiedBeforeTheLogSpoke() {
    gateway.log().keepSilent(true);
    HttpResponse<String> first = keyed("chave-de-um-morto", 100, "async");
    gateway.book().age(JobId.of(json(first).at("/job_id").asString()), Duration.ofMinutes(1));
    int before = gateway.log().appended().size();

    HttpResponse<String> answer = keyed("chave-de-um-morto", 100, "async");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).at("/job_id")).isEqualTo(json(first).at("/job_id"));
    assertThat(gateway.log().appended()).hasSize(before + 1);
    assertProblem(keyed("chave-de-um-morto", 101, "async"), 422, "idempotency-key-reused");
  }

  @Test
  void diskAtItsFloorTakesNothing() {
    gateway.room().set(false);

    assertProblem(http.upload("/ocr", Http.jpeg(10)), 507, "over-quota");
  }

  @Test
  void serviceRoutesAnswer() {
    assertThat(http.get("/health").statusCode()).isEqualTo(200);
    assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(http.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(json(http.get("/info")).at("/settings/cartorio.gateway/noopEnabled").asString())
        .isEqualTo("true");
    assertThat(http.get("/").body()).contains("/docs");
    assertThat(http.get("/docs").body()).contains("swagger-ui");
    assertThat(http.get("/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    assertThat(http.get("/docs/start.js").body()).contains("/openapi.json");
    done();
    assertThat(http.get("/metrics").body())
        .contains("cartorio_gateway_stage_seconds_bucket", "http_server_requests_seconds");
  }

  @Test
  void takenPortIsSaid() {
    assertThatThrownBy(() -> GatewayInMemory.start("cartorio.gateway.port=" + gateway.port()))
        .hasStackTraceContaining("Port " + gateway.port() + " is already in use");
  }

  private static OwnerId ownerOf(JobId job) {
    return gateway.store().keys().stream()
        .filter(key -> key.job().equals(job))
        .findFirst()
        .orElseThrow()
        .owner();
  }

  private static HttpResponse<String> keyed(String key, int size, String mode) {
    return http.upload("/ocr?delivery_mode=" + mode, Http.jpeg(size), "Idempotency-Key", key);
  }

  private static String submitted(String operation) {
    HttpResponse<String> answer = http.upload("/v2/jobs?operation=" + operation, Http.jpeg(10));
    assertThat(answer.statusCode()).isEqualTo(202);
    return json(answer).at("/job_id").asString();
  }

  private static String done() {
    HttpResponse<String> answer = http.upload("/ocr", Http.jpeg(10));
    return answer.headers().firstValue("Job-Id").orElseThrow();
  }

  static void assertProblem(HttpResponse<String> answer, int status, String category) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).at("/type").asString()).isEqualTo("urn:cartorio:problem:" + category);
    assertThat(json(answer).at("/request_id").asString())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
  }

  static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }
}
