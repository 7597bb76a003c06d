package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.intake.Intake.Submit;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several documents at once, as a client meets them. */
class BatchIT {
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway =
        GatewayInMemory.start(
            "cartorio.gateway.upload.image=100KB", "cartorio.gateway.upload.batch=1MB");
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
    gateway.log().goAway(false);
    gateway.book().goAway(false);
    gateway.room().set(true);
    assertThat(gateway.waiters().count()).isZero();
  }

  @Test
  void eachFileIsAJobAndTheBatchSaysHowTheyStand() {
    HttpResponse<String> answer = post("/process/batch?operation=ocr", images(3));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(address).isEqualTo("/v2/batches/" + json(answer).at("/batch_id").asString());
    assertThat(jobs(answer)).hasSize(3).doesNotHaveDuplicates();
    await().untilAsserted(() -> assertThat(status(address)).isEqualTo("DONE"));
    JsonNode batch = json(http.get(address));
    assertThat(batch.at("/total").asInt()).isEqualTo(3);
    assertThat(batch.at("/counts/DONE").asInt()).isEqualTo(3);
    assertThat(batch.at("/progress").asDouble()).isEqualTo(1);
    assertThat(batch.at("/created_at").asString()).isNotBlank();
    assertThat(batch.at("/documents/2/input_filename").asString()).isEqualTo("foto-3.jpg");
    assertThat(batch.at("/documents/2/job_id").asString()).isEqualTo(jobs(answer).get(2));
    assertThat(json(http.get("/result/" + jobs(answer).getFirst())).at("/engine").asString())
        .isEqualTo("paddle");
  }

  @Test
  void eachJobHasItsOwnBytes() {
    HttpResponse<String> answer = post("/process/batch?operation=extract&doc_type=rg", images(2));

    List<Submit> submits =
        gateway.log().appended().stream()
            .filter(Submit.class::isInstance)
            .map(Submit.class::cast)
            .filter(submit -> jobs(answer).contains(submit.job().value()))
            .toList();
    assertThat(submits).hasSize(2);
    assertThat(submits)
        .allSatisfy(
            submit -> {
              assertThat(submit.inputs()).hasSize(1);
              assertThat(submit.inputs().getFirst().ref().key().job()).isEqualTo(submit.job());
              assertThat(gateway.store().keys()).contains(submit.inputs().getFirst().ref().key());
            });
    assertThat(submits.get(0).inputs().getFirst().ref().sha256())
        .isNotEqualTo(submits.get(1).inputs().getFirst().ref().sha256());
  }

  @Test
  void whoWaitsGetsEachResultOrItsProblem() {
    HttpResponse<String> answer =
        post("/process/batch?operation=ocr&delivery_mode=sync", images(2));
    HttpResponse<String> broken =
        post(
            "/process/batch?operation=noop&fault=permanent&faulty_attempts=100&delivery_mode=sync",
            images(2));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).at("/jobs/1/result/pages/0/text").asString()).isEqualTo("ÓLA");
    assertThat(json(answer).at("/jobs/1/problem").isNull()).isTrue();
    assertThat(broken.statusCode()).isEqualTo(200);
    assertThat(json(broken).at("/jobs/0/status").asString()).isEqualTo("FAILED");
    assertThat(json(broken).at("/jobs/0/problem/type").asString())
        .isEqualTo("urn:cartorio:problem:broken-input");
  }

  @Test
  void anothersBatchIsAsUnknownAsNone() {
    HttpResponse<String> answer = post("/process/batch?operation=ocr", images(2));
    String address = answer.headers().firstValue("Location").orElseThrow();
    String other = "client_id=0123456789abcdefghjkmnpqrs";

    assertThat(http.get(address).statusCode()).isEqualTo(200);
    assertProblem(http.get(address, "Cookie", other), 404, "not-found");
    assertProblem(http.get("/v2/batches/" + JobId.random()), 404, "not-found");
    assertProblem(http.get("/v2/batches/nonsense"), 404, "not-found");
  }

  @Test
  void aDeletedJobIsGoneAndABatchWithoutJobsIsUnknown() {
    HttpResponse<String> answer = post("/process/batch?operation=ocr", images(2));
    String address = answer.headers().firstValue("Location").orElseThrow();

    gateway.book().remove(JobId.of(jobs(answer).get(0)));

    await()
        .untilAsserted(
            () -> {
              JsonNode batch = json(http.get(address));
              assertThat(batch.at("/counts/GONE").asInt()).isEqualTo(1);
              assertThat(batch.at("/counts/DONE").asInt()).isEqualTo(1);
              assertThat(batch.at("/status").asString()).isEqualTo("DONE");
            });
    gateway.book().remove(JobId.of(jobs(answer).get(1)));
    assertProblem(http.get(address), 404, "not-found");
  }

  @Test
  void aFileThatIsNoImageRefusesTheWholeBatch() {
    int submitted = gateway.log().appended().size();
    Set<ContentKey> before = uploads();
    byte[] form =
        form(new byte[][] {Http.jpeg(10), "text".getBytes(StandardCharsets.UTF_8), Http.jpeg(12)});

    HttpResponse<String> answer = post("/process/batch?operation=ocr", form);

    assertProblem(answer, 415, "unsupported-type");
    assertThat(gateway.log().appended()).hasSize(submitted);
    assertThat(uploads()).isEqualTo(before);
  }

  @Test
  void aBatchHasAtMostFiftyFilesAndItsBytesAreBounded() {
    assertThat(post("/process/batch?operation=ocr", images(50)).statusCode()).isEqualTo(202);
    Set<ContentKey> before = uploads();

    assertProblem(post("/process/batch?operation=ocr", images(51)), 400, "bad-request");
    byte[][] large = new byte[30][];
    java.util.Arrays.fill(large, Http.jpeg(90_000));
    assertProblem(post("/process/batch?operation=ocr", form(large)), 413, "too-large");
    assertProblem(
        post("/process/batch?operation=ocr", form(new byte[][] {Http.jpeg(200_000)})),
        413,
        "too-large");
    assertProblem(post("/process/batch?operation=ocr", form(new byte[0][])), 400, "bad-request");
    assertProblem(post("/process/batch?operation=convert", images(2)), 400, "bad-request");
    assertThat(uploads()).isEqualTo(before);
  }

  @Test
  void theSameKeyAndFilesAreTheSameBatch() {
    HttpResponse<String> first = keyed("lote-1", images(3));
    HttpResponse<String> again = keyed("lote-1", images(3));

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(json(again).at("/batch_id")).isEqualTo(json(first).at("/batch_id"));
    assertThat(jobs(again)).isEqualTo(jobs(first));
    assertThat(submits(first)).isEqualTo(3);
    assertProblem(keyed("lote-1", images(2)), 422, "idempotency-key-reused");
    assertProblem(keyed("lote-1", images(4)), 422, "idempotency-key-reused");
    assertThat(submits(first)).isEqualTo(3);
  }

  @Test
  void aBatchThatWasCutOffGoesOnUnderItsKey() {
    HttpResponse<String> first = keyed("lote-2", images(3));
    gateway.book().remove(JobId.of(jobs(first).get(2)));

    HttpResponse<String> again = keyed("lote-2", images(3));

    assertThat(jobs(again)).isEqualTo(jobs(first));
    assertThat(submits(first)).isEqualTo(4);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        json(http.get(again.headers().firstValue("Location").orElseThrow()))
                            .at("/counts/DONE")
                            .asInt())
                    .isEqualTo(3));
  }

  @Test
  void aLogThatIsAwayLeavesNothing() {
    Set<ContentKey> before = uploads();
    gateway.log().goAway(true);

    assertProblem(post("/process/batch?operation=ocr", images(3)), 503, "dependency-away");
    assertThat(uploads()).isEqualTo(before);
  }

  private static Set<ContentKey> uploads() {
    return gateway.store().keys().stream()
        .filter(key -> key.name().startsWith("upload"))
        .collect(Collectors.toSet());
  }

  private static long submits(HttpResponse<String> answer) {
    return gateway.log().appended().stream()
        .filter(
            message -> message instanceof Submit && jobs(answer).contains(message.job().value()))
        .count();
  }

  private static List<String> jobs(HttpResponse<String> answer) {
    return StreamSupport.stream(json(answer).at("/jobs").spliterator(), false)
        .map(job -> job.at("/job_id").asString())
        .toList();
  }

  private static String status(String address) {
    return json(http.get(address)).at("/status").asString();
  }

  private static HttpResponse<String> post(String path, byte[] form) {
    return http.form(path, form);
  }

  private static HttpResponse<String> keyed(String key, byte[] form) {
    return http.form("/process/batch?operation=ocr", form, "Idempotency-Key", key);
  }

  private static byte[] images(int count) {
    return form(
        IntStream.rangeClosed(1, count)
            .mapToObj(image -> Http.jpeg(10 + image))
            .toArray(byte[][]::new));
  }

  private static byte[] form(byte[][] files) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int i = 0; i < files.length; i++) {
      String named = "name=\"arquivo\"; filename=\"foto-%d.jpg\"".formatted(i + 1);
      form.writeBytes(Http.part(named, files[i]));
    }
    form.writeBytes(("--" + Http.BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return form.toByteArray();
  }
}
