package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.Http;
import io.cartorio.gateway.testing.Surroundings;
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

/** Rate limits at the real gateway and a real Redis. */
class LimitsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FIRST = "a-first-key-of-enough-letters";
  private static Surroundings surroundings;
  private static ServletWebServerApplicationContext gateway;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    surroundings = new Surroundings();
    gateway =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                GatewayApplication.class,
                surroundings.settings(
                    "cartorio.keys.first=" + FIRST,
                    "cartorio.limits.key-burst=100",
                    "cartorio.limits.key-per-second=0",
                    "cartorio.limits.address-burst=150",
                    "cartorio.limits.address-per-second=0",
                    "cartorio.limits.loopback=true"));
    http = new Http(Objects.requireNonNull(gateway.getWebServer()).getPort());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
    surroundings.close();
  }

  @BeforeEach
  void fillAllBuckets() {
    surroundings.client().await(surroundings.client().commands().flushall());
  }

  @Test
  void ofTwoHundredRequestsAtOnceAsManyComeThroughAsTheLimitSays() throws Exception {
    List<HttpResponse<String>> answers = atOnce(200, "X-API-Key", FIRST);

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(100);
    List<HttpResponse<String>> refused =
        answers.stream().filter(answer -> answer.statusCode() != 200).toList();
    assertThat(refused)
        .hasSize(100)
        .allSatisfy(
            answer -> {
              assertProblem(answer, 429, "rate-limited");
              assertThat(answer.headers().firstValue("Retry-After")).contains("3600");
              assertThat(answer.headers().firstValue("RateLimit-Policy"))
                  .contains("\"key\";q=100, \"address\";q=150");
              assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                  .startsWith("\"key\";r=0");
            });
  }

  @Test
  void whoTriesKeysDoesNotTryWithoutEnd() throws Exception {
    List<HttpResponse<String>> answers = atOnce(160, "X-API-Key", "wrong");

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 403).hasSize(150);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).hasSize(10);
  }

  @Test
  void whatIsOpenToAllIsNotLimited() throws Exception {
    assertThat(atOnce(101, "X-API-Key", FIRST)).anyMatch(answer -> answer.statusCode() == 429);

    HttpResponse<String> health = http.get("/health/live", "X-API-Key", FIRST);

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.headers().firstValue("RateLimit")).isEmpty();
  }

  @Test
  void whileRedisIsAwayAllComeThroughAndThatIsCounted() throws Exception {
    assertThat(http.get("/classes", "X-API-Key", FIRST).headers().firstValue("RateLimit"))
        .isPresent();
    surroundings.redis().kill();
    try {
      List<HttpResponse<String>> answers = atOnce(200, "X-API-Key", FIRST);

      assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
      assertThat(http.get("/metrics").body())
          .containsPattern("cartorio_gateway_limits_skipped_total\\{.*\\} 200\\.0");
    } finally {
      surroundings.redis().resume();
      await().atMost(PATIENCE).until(surroundings.client()::isWell);
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                http.get("/classes", "X-API-Key", FIRST)
                    .headers()
                    .firstValue("RateLimit")
                    .isPresent());
  }

  private static List<HttpResponse<String>> atOnce(int requests, String... headers)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> all =
          IntStream.range(0, requests)
              .mapToObj(i -> threads.submit(() -> http.get("/classes", headers)))
              .toList();
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : all) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
