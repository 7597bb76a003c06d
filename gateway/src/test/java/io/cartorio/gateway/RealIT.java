package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.Http;
import io.cartorio.gateway.testing.Responder;
import io.cartorio.gateway.testing.Surroundings;
import io.cartorio.platform.secret.Secrets;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.serde.CloudEventHeaders;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The gateway on a real broker, a real Redis and real files. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static Surroundings surroundings;
  private static ServletWebServerApplicationContext gateway;
  private static Responder responder;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    surroundings = new Surroundings();
    gateway =
        (ServletWebServerApplicationContext)
            SpringApplication.run(GatewayApplication.class, surroundings.settings());
    responder = new Responder(surroundings.broker().settings(), surroundings.client());
    http = new Http(Objects.requireNonNull(gateway.getWebServer()).getPort());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
    responder.close();
    surroundings.close();
  }

  @Test
  @Order(1)
  void untilCaughtUpNothingIsCalledUnknown() {
    HttpResponse<String> early = http.get("/v2/jobs/0000000000000000000000000a");
    assertProblem(early, 503, "dependency-away");
    assertThat(early.headers().firstValue("Retry-After")).isPresent();
    assertThat(http.get("/health/ready").statusCode()).isEqualTo(503);

    responder.catchUp(2);

    assertProblem(http.get("/v2/jobs/0000000000000000000000000a"), 404, "not-found");
    assertThat(http.get("/health/ready").statusCode())
        .as(http.get("/health").body())
        .isEqualTo(200);
  }

  @Test
  @Order(2)
  void answerComesThroughTheLogAndRedis() {
    HttpResponse<String> answer =
        sync(
            new byte[1024],
            "traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String job = answer.headers().firstValue("Job-Id").orElseThrow();
    ConsumerRecord<String, Intake> submitted =
        responder.seen().stream().filter(seen -> seen.key().equals(job)).findFirst().orElseThrow();
    Submit submit = (Submit) submitted.value();
    SecretKey secret = gateway.getBean(Secrets.class).grants();
    assertThat(submit.inputs().getFirst().grant().isSignedWith(secret)).isTrue();
    assertThat(Objects.requireNonNull(submit.replyTo()).value()).isEqualTo("gateway-it");
    assertThat(
            CloudEventHeaders.text(submitted.headers(), CloudEventHeaders.TRACE_PARENT)
                .orElseThrow())
        .contains("0af7651916cd43dd8448eb211c80319c");
    assertThat(
            new String(submitted.headers().lastHeader("ce_source").value(), StandardCharsets.UTF_8))
        .startsWith("/cartorio/gateway/")
        .endsWith("/gateway-it");
    assertThat(json(http.get("/v2/jobs/" + job)).at("/status").asString()).isEqualTo("DONE");
    assertThat(json(http.get("/v2/jobs?limit=100")).at("/jobs").size()).isPositive();
  }

  @Test
  @Order(3)
  void repeatOfAKeyIsTheSameJob() {
    HttpResponse<String> first = sync(new byte[10], "Idempotency-Key", "k-1");
    HttpResponse<String> second = sync(new byte[10], "Idempotency-Key", "k-1");
    HttpResponse<String> other = sync(new byte[11], "Idempotency-Key", "k-1");

    assertThat(second.headers().firstValue("Job-Id"))
        .isEqualTo(first.headers().firstValue("Job-Id"))
        .isPresent();
    assertProblem(other, 422, "idempotency-key-reused");
  }

  @Test
  @Order(4)
  void eraseIsOnTheLog() {
    String job = sync(new byte[10]).headers().firstValue("Job-Id").orElseThrow();

    HttpResponse<String> erased = http.delete("/v2/jobs/" + job);

    assertThat(erased.statusCode()).isEqualTo(200);
    assertThat(responder.seen())
        .anyMatch(
            seen -> seen.value() instanceof Delete delete && delete.job().value().equals(job));
    assertProblem(http.get("/v2/jobs/" + job), 404, "not-found");
  }

  @Test
  @Order(5)
  void refusedUploadLeavesNoFile() {
    int before = surroundings.files().size();

    HttpResponse<String> text =
        http.upload("/v2/jobs?operation=ocr", "texto".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> large = http.upload("/ocr", Http.jpeg(20 * 1024 * 1024));

    assertProblem(text, 415, "unsupported-type");
    assertProblem(large, 413, "too-large");
    assertThat(surroundings.files()).hasSize(before);
  }

  @Test
  @Order(6)
  void noVirtualThreadIsPinnedUnderLoad() throws Exception {
    sync(new byte[1024]);
    List<RecordedEvent> pinned;
    try (Recording recording = new Recording()) {
      var unused = recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ofMillis(1));
      recording.start();

      load(400, 32);

      recording.stop();
      Path dump = Files.createTempFile("pinned", ".jfr");
      recording.dump(dump);
      pinned =
          RecordingFile.readAllEvents(dump).stream()
              .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
              .toList();
      Files.delete(dump);
    }

    assertThat(pinned).isEmpty();
  }

  @Test
  @Order(7)
  void redisAwayStillTakesJobs() {
    surroundings.redis().kill();
    int before = responder.seen().size();

    HttpResponse<String> answer = http.upload("/ocr", Http.jpeg(10));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertProblem(http.get("/v2/jobs"), 503, "dependency-away");
    await().atMost(LONG).until(() -> responder.seen().size() > before);
    surroundings.redis().resume();
    await().atMost(LONG).ignoreExceptions().untilAsserted(() -> responder.catchUp(2));
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(sync(new byte[10]).statusCode()).isEqualTo(200));
  }

  @Test
  @Order(8)
  void brokerAwayLeavesNothing() {
    int before = surroundings.files().size();
    surroundings.broker().stop();

    HttpResponse<String> answer = http.upload("/ocr", Http.jpeg(10));

    assertProblem(answer, 503, "dependency-away");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(surroundings.files()).hasSize(before);
    assertThat(http.get("/health").statusCode()).isEqualTo(503);
    surroundings.broker().resume();
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(sync(new byte[10]).statusCode()).isEqualTo(200));
  }

  private static HttpResponse<String> sync(byte[] body, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = "application/octet-stream";
    return http.post(
        "/v2/jobs?operation=noop&delivery_mode=sync", BodyPublishers.ofByteArray(body), all);
  }

  private static void load(int jobs, int atOnce) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(atOnce)) {
      List<Future<Integer>> answers =
          IntStream.range(0, jobs)
              .mapToObj(i -> clients.submit(() -> sync(new byte[1024]).statusCode()))
              .toList();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
  }
}
