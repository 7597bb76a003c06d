package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.platform.jobs.Manifest;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.serde.Json;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bytes for a submit over Kafka, as a client stores them. */
class ContentIT {
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway =
        GatewayInMemory.start(
            "cartorio.gateway.upload.image=100KB",
            "cartorio.gateway.upload.document=250KB",
            "cartorio.gateway.upload.form=10KB");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @AfterEach
  void bringBack() {
    gateway.store().goAway(false);
    gateway.room().set(true);
  }

  @Test
  void theAnswerIsWhatASubmitIsMadeOf() {
    byte[] image = Http.jpeg(5_000);

    HttpResponse<String> answer = http.upload("/v2/content", image);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JobId job = JobId.of(json(answer).at("/job_id").asString());
    GrantedContent input = inputs(answer).getFirst();
    assertThat(input.ref().key().area()).isEqualTo(Area.INPUT);
    assertThat(input.ref().key().job()).isEqualTo(job);
    assertThat(input.ref().mediaType()).isEqualTo("image/jpeg");
    assertThat(input.ref().size()).isEqualTo(image.length);
    assertThat(input.ref().sha256()).isEqualTo(Sha256.of(image));
    assertThat(input.grant().covers(input.ref())).isTrue();
    assertThat(gateway.store().keys()).contains(input.ref().key());
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void theGrantIsShortLived() {
    HttpResponse<String> answer = http.upload("/v2/content", Http.jpeg(10));

    Grant grant = inputs(answer).getFirst().grant();
    assertThat(grant.expiresAt())
        .isEqualTo(Instant.parse(json(answer).at("/expires_at").asString()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(10)));
  }

  @Test
  void theImagesOfADocumentAreOneSubmitsInTheirOrder() {
    HttpResponse<String> answer =
        http.form("/v2/content", images(Http.jpeg(1), Http.jpeg(2), Http.jpeg(3)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(inputs(answer)).extracting(input -> input.ref().size()).containsExactly(5L, 6L, 7L);
    assertThat(inputs(answer))
        .extracting(input -> input.ref().key().job())
        .containsOnly(job(answer));
    assertThat(inputs(answer)).extracting(input -> input.ref().key()).doesNotHaveDuplicates();
    assertThat(inputs(answer)).allMatch(input -> input.grant().covers(input.ref()));
  }

  @Test
  void anImageMayBeTheBodyItself() {
    HttpResponse<String> answer =
        http.post(
            "/v2/content",
            BodyPublishers.ofByteArray(Http.jpeg(10)),
            "Content-Type",
            "application/octet-stream");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void thereIsNoJobUntilItIsSubmitted() {
    int appended = gateway.log().appended().size();
    int listed = gateway.book().size();

    HttpResponse<String> answer = http.upload("/v2/content", Http.jpeg(10));

    assertThat(gateway.log().appended()).hasSize(appended);
    assertThat(gateway.book().size()).isEqualTo(listed);
    assertProblem(http.get("/v2/jobs/" + job(answer)), 404, "not-found");
  }

  @Test
  void theNameOfTheFileIsKeptBesideItsBytes() {
    HttpResponse<String> answer = http.upload("/v2/content", Http.jpeg(10));

    ContentKey key = inputs(answer).getFirst().ref().key();
    await()
        .untilAsserted(
            () ->
                assertThat(new Manifests(gateway.store()).find(key.owner(), key.job()))
                    .contains(new Manifest("foto.jpg", "image/jpeg")));
  }

  @Test
  void whatIsRefusedLeavesNothing() {
    Set<ContentKey> before = uploads();

    assertProblem(http.upload("/v2/content", bytes("text")), 415, "unsupported-type");
    assertProblem(http.upload("/v2/content", new byte[0]), 422, "empty-input");
    assertProblem(http.upload("/v2/content", Http.jpeg(110_000)), 413, "too-large");
    assertProblem(
        http.form("/v2/content", images(Http.jpeg(90_000), Http.jpeg(90_000), Http.jpeg(90_000))),
        413,
        "too-large");
    assertProblem(
        http.form("/v2/content", images(Http.jpeg(10), bytes("text"))), 415, "unsupported-type");
    assertProblem(http.post("/v2/content", BodyPublishers.noBody()), 400, "bad-request");
    byte[][] many = new byte[21][];
    java.util.Arrays.fill(many, Http.jpeg(1));
    assertProblem(http.form("/v2/content", images(many)), 400, "bad-request");

    assertThat(uploads()).isEqualTo(before);
  }

  @Test
  void aStoreThatIsAwayIsSaidSo() {
    gateway.store().goAway(true);

    assertProblem(http.upload("/v2/content", Http.jpeg(10)), 503, "dependency-away");
  }

  @Test
  void aFullDiskIsSaidSo() {
    gateway.room().set(false);

    assertProblem(http.upload("/v2/content", Http.jpeg(10)), 507, "over-quota");
  }

  private static Set<ContentKey> uploads() {
    return gateway.store().keys().stream()
        .filter(key -> key.name().startsWith("upload"))
        .collect(Collectors.toSet());
  }

  private static JobId job(HttpResponse<String> answer) {
    return JobId.of(json(answer).at("/job_id").asString());
  }

  private static List<GrantedContent> inputs(HttpResponse<String> answer) {
    return StreamSupport.stream(json(answer).at("/inputs").spliterator(), false)
        .map(input -> Json.mapper().treeToValue(input, GrantedContent.class))
        .toList();
  }

  private static byte[] images(byte[]... images) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (byte[] image : images) {
      form.writeBytes(Http.part("name=\"file\"; filename=\"foto.jpg\"", image));
    }
    form.writeBytes(bytes("--" + Http.BOUNDARY + "--\r\n"));
    return form.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
