package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.Http;
import io.cartorio.gateway.testing.Responder;
import io.cartorio.gateway.testing.Surroundings;
import io.cartorio.schemas.intake.Intake.Submit;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** One job to a key, in a crowd and after Redis has forgotten everything. */
class IdempotencyIT {
  private static final byte[] PAYLOAD = {1, 2, 3};
  private static final byte[] ANOTHER = {4, 5, 6};
  private static final int CROWD = 50;
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

  @BeforeEach
  void catchUp() {
    responder.catchUp(2);
  }

  @Test
  void fiftyIdenticalPostsAtOnceAreOneJob() throws Exception {
    List<String> jobs = crowd("a-crowd", "async");

    assertThat(jobs).hasSize(CROWD).containsOnly(jobs.getFirst());
    assertThat(submits(jobs.getFirst())).hasSize(1);
  }

  @Test
  void fiftyThatWaitGetTheOneAnswer() throws Exception {
    List<String> jobs = crowd("a-waiting-crowd", "sync");

    assertThat(jobs).hasSize(CROWD).containsOnly(jobs.getFirst());
    assertThat(submits(jobs.getFirst())).hasSize(1);
  }

  @Test
  void aRedisThatForgotAllDoesNotMakeAnotherJobOfAKey() throws Exception {
    String job = json(post(PAYLOAD, "forgotten", "async")).at("/job_id").asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> http.get("/result/" + job).statusCode() == 200);
    surroundings.client().await(surroundings.client().commands().flushall());

    List<String> jobs = crowd("forgotten", "async");

    assertThat(jobs).containsOnly(job);
    List<Submit> submits = submits(job);
    assertThat(submits).hasSizeGreaterThan(1);
    assertThat(submits)
        .extracting(Submit::fingerprint)
        .containsOnly(submits.getFirst().fingerprint());
    catchUp();
    assertProblem(post(ANOTHER, "forgotten", "async"), 422, "idempotency-key-reused");
  }

  /** All at once, and those who are told that the first is still arriving once more. */
  private static List<String> crowd(String key, String mode) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all =
          IntStream.range(0, CROWD).mapToObj(i -> threads.submit(() -> job(key, mode))).toList();
      List<String> jobs = new ArrayList<>();
      for (Future<String> job : all) {
        jobs.add(job.get());
      }
      return jobs;
    }
  }

  private static String job(String key, String mode) {
    HttpResponse<String> answer =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> post(PAYLOAD, key, mode), given -> given.statusCode() != 409);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
    return answer
        .headers()
        .firstValue("Job-Id")
        .orElseGet(() -> json(answer).at("/job_id").asString());
  }

  private static HttpResponse<String> post(byte[] payload, String key, String mode) {
    return http.upload(
        "/v2/jobs?operation=noop&delivery_mode=" + mode, payload, "Idempotency-Key", key);
  }

  private static List<Submit> submits(String job) {
    return responder.seen().stream()
        .filter(seen -> seen.key().equals(job))
        .map(seen -> (Submit) seen.value())
        .toList();
  }
}
